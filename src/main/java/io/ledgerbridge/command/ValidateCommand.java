package io.ledgerbridge.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.ledgerbridge.cases.CaseProblems;
import io.ledgerbridge.routefiles.RouteFileRules;
import io.ledgerbridge.routefiles.RouteProblem;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks for mistakes in route files, kamelets and cases; nothing is started. */
@Command(
    name = "validate",
    description =
        "Look for mistakes in route files, kamelets and cases, each told with file, line and remedy;"
            + " exit code 1 when there is one.")
final class ValidateCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      defaultValue = "${env:ROUTES_DIR:-routes}",
      description = "The routes folder (${DEFAULT-VALUE}).")
  Path folder;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      defaultValue = ".env.example",
      description = "Lists the settings that routes may name (${DEFAULT-VALUE}).")
  Path settings;

  @Option(names = "--json", description = "Print the problems as a JSON array.")
  boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (!Files.isDirectory(folder)) {
      spec.commandLine().getErr().println("There is no folder " + folder + "; set ROUTES_DIR.");
      return 1;
    }
    RouteFileRules rules = new RouteFileRules(folder, settings);
    List<RouteProblem> problems = new ArrayList<>(rules.check());
    problems.addAll(new CaseProblems(folder, rules.ids()).all());
    out.print(json ? json(problems) : text(problems, rules));
    out.flush();
    return problems.isEmpty() ? 0 : 1;
  }

  private static String text(List<RouteProblem> problems, RouteFileRules rules) {
    StringBuilder text = new StringBuilder();
    problems.forEach(each -> text.append(each.sentence()).append(System.lineSeparator()));
    String files = rules.files() + " files, ";
    String found = problems.isEmpty() ? "no mistake found" : problems.size() + " mistakes";
    return text + files + found + "." + System.lineSeparator();
  }

  private static String json(List<RouteProblem> problems) {
    ArrayNode all = new ObjectMapper().createArrayNode();
    for (RouteProblem each : problems) {
      var one = all.addObject().put("file", each.file());
      each.line().ifPresent(line -> one.put("line", line));
      one.put("what", each.what()).put("remedy", each.remedy());
    }
    return all.toPrettyString() + System.lineSeparator();
  }
}
