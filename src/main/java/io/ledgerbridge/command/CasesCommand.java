package io.ledgerbridge.command;

import io.ledgerbridge.cases.CaseFiles;
import io.ledgerbridge.cases.CaseMatrix;
import io.ledgerbridge.cases.CaseResult;
import io.ledgerbridge.cases.RunCases;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the YAML cases beside the routes, without accounts. */
@Command(
    name = "cases",
    description = "Run the YAML cases beside the routes; exit code 1 when one fails.")
final class CasesCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "PATH",
      defaultValue = "${env:ROUTES_DIR:-routes}",
      description = "A case file, or a folder with cases somewhere below it.")
  Path path;

  @Option(
      names = "--matrix",
      description =
          "Then show how many cases passed for each document, record and way in; exit code 1 when"
              + " there is none of one.")
  boolean matrix;

  @Option(names = "--verbose", description = "Show the application's log.")
  boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Path> files = CaseFiles.in(path);
    if (files.isEmpty()) {
      out.println("There is no *.case.yaml in " + path + ".");
      return 1;
    }
    CasesTable table = new CasesTable(out);
    List<CaseResult> results = new ArrayList<>();
    try (RunCases cases = new RunCases(Map.of("logging.level.root", verbose ? "info" : "warn"))) {
      table.head();
      files.forEach(file -> results.add(table.row(cases.run(file))));
    }
    table.summary(results);
    boolean complete = !matrix || table.matrix(new CaseMatrix(results));
    return complete && results.stream().allMatch(CaseResult::passed) ? 0 : 1;
  }
}
