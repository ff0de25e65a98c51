package io.ledgerbridge.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

/** Reads mappings from YAML: all of a file, or nothing. */
@Command(
    name = "import",
    description = "Read mappings from a YAML file: all of it, or nothing when a line is wrong.",
    footer = "The running application is asked; without one, the database is opened.")
final class ImportCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @ParentCommand Commands root;

  @Parameters(paramLabel = "FILE", description = "As export writes it.")
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
      String yaml = Files.readString(file);
      int mappings = FindMappings.at(url, root.with(settings)).write(yaml);
      spec.commandLine()
          .getOut()
          .println(mappings + " mappings are in " + file + "; all hold now.");
      return 0;
    } catch (NoSuchFileException missing) {
      return failed("There is no file " + file + ".");
    } catch (CommandFailed failed) {
      return failed(failed.getMessage());
    } catch (IOException unreadable) {
      return failed("The file " + file + " cannot be read: " + unreadable.getMessage());
    }
  }

  private int failed(String sentence) {
    spec.commandLine().getErr().println(sentence);
    return 1;
  }
}
