package io.ledgerbridge.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Enrols past records of a flow, or says what would become of them. */
@Command(
    name = "backfill",
    description = "Enrol past records of a flow by the days at which its trigger was reached.",
    footer = {
      "First with --dry-run: it says how many documents there would be, and what would park.",
      "The running application does it; what was interrupted goes on by itself."
    })
final class BackfillCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @ParentCommand Commands root;
  @Mixin ReviewOptions options;

  @Option(names = "--flow", required = true, paramLabel = "FLOW", description = "The flow's id.")
  String flow;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DAY",
      description = "The first day, e.g. 2026-01-01, in the HubSpot account's time zone.")
  String from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DAY",
      description = "The first day that is not meant any more.")
  String to;

  @Option(names = "--dry-run", description = "Only say what would become of them.")
  boolean dry;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (ReviewEnd end = ReviewEnd.at(options.url, root.with(options.settings))) {
      JsonNode asked = end.api().post("/api/backfills", wanted());
      boolean later = !dry && !end.isRunning();
      JsonNode now = later ? asked : wait(end, "/api/backfills/" + asked.path("id").asText());
      if (options.json) {
        out.println(now.toPrettyString());
      } else if (later) {
        out.println("It is stored, and begins when the application runs.");
      } else {
        print(out, now);
      }
      out.flush();
      return 0;
    } catch (CommandFailed failed) {
      spec.commandLine().getErr().println(failed.getMessage());
      return 1;
    }
  }

  private Map<String, Object> wanted() {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("flow", flow);
    wanted.put("from", from);
    wanted.put("to", to);
    wanted.put("dryRun", dry);
    wanted.put("portal", options.portal);
    wanted.put("by", "the command line");
    return wanted;
  }

  private static JsonNode wait(ReviewEnd end, String path) {
    JsonNode now = end.api().read(path);
    while (now.path("state").asText().equals("running")) {
      end.moves("direct:backfill");
      now = end.api().read(path);
    }
    return now;
  }

  private void print(PrintWriter out, JsonNode done) {
    out.printf("Backfill %s is %s.%n", done.path("id").asText(), done.path("state").asText());
    done.path("outcomes")
        .fields()
        .forEachRemaining(each -> out.printf("%8d  %s%n", each.getValue().asLong(), each.getKey()));
    done.path("records").forEach(each -> out.println("- " + each.path("sentence").asText()));
    out.flush();
  }
}
