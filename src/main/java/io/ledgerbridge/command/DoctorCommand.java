package io.ledgerbridge.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Asks whether all is in place, one line a question. */
@Command(
    name = "doctor",
    description =
        "Look at configuration, database, connections, clock, public address and signatures; exit"
            + " code 1 when something is broken.",
    footer = "The running application is asked; without one, it is done here.")
final class DoctorCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @ParentCommand Commands root;
  @Mixin ReviewOptions options;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (ReviewEnd end = ReviewEnd.at(options.url, root.with(options.settings))) {
      JsonNode found = end.api().read("/api/doctor");
      if (options.json) {
        out.println(found.toPrettyString());
      } else {
        found.forEach(each -> print(out, each));
      }
      out.flush();
      return found.findValuesAsText("verdict").contains("BAD") ? 1 : 0;
    } catch (CommandFailed failed) {
      spec.commandLine().getErr().println(failed.getMessage());
      return 1;
    }
  }

  private static void print(PrintWriter out, JsonNode each) {
    String mark =
        switch (each.path("verdict").asText()) {
          case "GOOD" -> "ok";
          case "MIND" -> "mind";
          default -> "BROKEN";
        };
    out.printf(
        "%-7s %-15s %s %s%n",
        mark,
        each.path("question").asText(),
        each.path("sentence").asText(),
        each.path("remedy").asText());
  }
}
