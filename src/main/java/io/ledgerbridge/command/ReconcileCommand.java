package io.ledgerbridge.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Compares a period on both sides. */
@Command(
    name = "reconcile",
    description = "Compare a period on both sides: what has no document, was changed, made twice.",
    footer = "Exit code 1 when there is something to look at.")
final class ReconcileCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @ParentCommand Commands root;
  @Mixin ReviewOptions options;

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

  @Option(names = "--csv", paramLabel = "FILE", description = "Also write the list to a file.")
  Path csv;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (ReviewEnd end = ReviewEnd.at(options.url, root.with(options.settings))) {
      String path =
          "/api/reconciliations/"
              + end.api().post("/api/reconciliations", wanted()).path("id").asText();
      JsonNode done = wait(end, path);
      if (options.json) {
        out.println(done.toPrettyString());
      } else {
        print(out, done);
      }
      out.flush();
      if (csv != null) {
        Files.writeString(csv, end.api().get(path + "/csv"));
      }
      return done.path("differences").isEmpty() ? 0 : 1;
    } catch (CommandFailed failed) {
      return failed(failed.getMessage());
    } catch (IOException unwritable) {
      return failed("The file " + csv + " cannot be written: " + unwritable.getMessage());
    }
  }

  private Map<String, Object> wanted() {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("from", from);
    wanted.put("to", to);
    wanted.put("portal", options.portal);
    wanted.put("by", "the command line");
    return wanted;
  }

  private static JsonNode wait(ReviewEnd end, String path) {
    JsonNode now = end.api().read(path);
    while (now.path("reconciliation").path("state").asText().equals("running")) {
      end.moves("direct:reconcile");
      now = end.api().read(path);
    }
    return now;
  }

  private static void print(PrintWriter out, JsonNode done) {
    JsonNode of = done.path("reconciliation");
    out.printf(
        "%d records and %d documents were compared: %s%n",
        of.path("records").asLong(),
        of.path("documents").asLong(),
        done.path("differences").isEmpty() ? "both sides agree." : "");
    done.path("differences")
        .forEach(
            each ->
                out.printf(
                    "%-17s %s%n", each.path("code").asText(), each.path("sentence").asText()));
    out.flush();
  }

  private int failed(String sentence) {
    spec.commandLine().getErr().println(sentence);
    return 1;
  }
}
