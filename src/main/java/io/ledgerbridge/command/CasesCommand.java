package io.ledgerbridge.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.cases.CaseFiles;
import io.ledgerbridge.cases.CaseMatrix;
import io.ledgerbridge.cases.CaseResult;
import io.ledgerbridge.cases.RunCases;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
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

  @Option(names = "--json", description = "Print the results as a JSON array.")
  boolean json;

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
    return json ? inJson(out, files) : inATable(new CasesTable(out), files);
  }

  private int inATable(CasesTable table, List<Path> files) {
    table.head();
    List<CaseResult> results = run(files, table::row);
    table.summary(results);
    boolean complete = !matrix || table.matrix(new CaseMatrix(results));
    return complete && results.stream().allMatch(CaseResult::passed) ? 0 : 1;
  }

  private int inJson(PrintWriter out, List<Path> files) {
    List<CaseResult> results = run(files, result -> result);
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    results.forEach(result -> all.add(told(result)));
    out.println(all.toPrettyString());
    out.flush();
    boolean complete = !matrix || new CaseMatrix(results).empty().isEmpty();
    return complete && results.stream().allMatch(CaseResult::passed) ? 0 : 1;
  }

  private static ObjectNode told(CaseResult result) {
    ObjectNode told =
        JsonNodeFactory.instance
            .objectNode()
            .put("file", result.file().toString())
            .put("flow", result.flow())
            .put("case", result.name())
            .put("passed", result.passed())
            .put("millis", result.took().toMillis());
    ArrayNode problems = told.putArray("problems");
    result.problems().forEach(problems::add);
    return told;
  }

  private List<CaseResult> run(List<Path> files, UnaryOperator<CaseResult> each) {
    try (RunCases cases = new RunCases(Map.of("logging.level.root", verbose ? "info" : "warn"))) {
      return files.stream().map(cases::run).map(each).toList();
    }
  }
}
