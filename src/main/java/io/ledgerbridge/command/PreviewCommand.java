package io.ledgerbridge.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what a flow would make of a record. */
@Command(
    name = "preview",
    description = "Show exactly what a flow would post for a record; nothing is written.",
    footer = "The running application is asked; without one, it is done here.")
final class PreviewCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @ParentCommand Commands root;
  @Mixin ReviewOptions options;

  @Parameters(paramLabel = "RECORD", description = "The number of the HubSpot record.")
  String record;

  @Option(names = "--flow", required = true, paramLabel = "FLOW", description = "The flow's id.")
  String flow;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (ReviewEnd end = ReviewEnd.at(options.url, root.with(options.settings))) {
      String portal = options.portal == null ? "" : "&portal=" + options.portal;
      JsonNode preview =
          end.api().read("/api/flows/" + flow + "/preview?objectId=" + record + portal);
      if (options.json) {
        out.println(preview.toPrettyString());
      } else {
        new PreviewText(out).print(preview);
      }
      out.flush();
      return 0;
    } catch (CommandFailed failed) {
      spec.commandLine().getErr().println(failed.getMessage());
      return 1;
    }
  }
}
