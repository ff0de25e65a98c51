package io.ledgerbridge.command;

import java.io.IOException;
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
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Writes the mappings of all companies as YAML. */
@Command(
    name = "export",
    description = "Write the mappings of all companies as YAML, to a file or the terminal.",
    footer = "The running application is asked; without one, the database is opened.")
final class ExportCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @ParentCommand Commands root;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "Without it, the terminal.")
  Path file;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Where the application runs (default: this machine, at SERVER_PORT or 8080).")
  String url;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  @Unmatched List<String> settings = new ArrayList<>();

  @Override
  public Integer call() {
    try {
      String yaml = FindMappings.at(url, root.with(settings)).read();
      if (file == null) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(yaml);
        out.flush();
      } else {
        Files.writeString(file, yaml);
      }
      return 0;
    } catch (CommandFailed | IOException failed) {
      spec.commandLine().getErr().println(failed.getMessage());
      return 1;
    }
  }
}
