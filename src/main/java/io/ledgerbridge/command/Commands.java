package io.ledgerbridge.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** The root command. */
@Command(
    name = "ledgerbridge",
    description = "HubSpot deals, quotes and payments become QuickBooks Online documents.",
    footer = "Without a command the application runs; settings are given as --name=value.",
    subcommands = {
      RunCommand.class,
      DemoCommand.class,
      CasesCommand.class,
      ValidateCommand.class,
      NewCommand.class,
      DoctorCommand.class,
      SimulatorsCommand.class,
      HubSpotAppCommand.class,
      PreviewCommand.class,
      BackfillCommand.class,
      ReconcileCommand.class,
      ExportCommand.class,
      ImportCommand.class
    })
public final class Commands implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  /** Settings for Spring. */
  @Unmatched List<String> settings = new ArrayList<>();

  /**
   * @return the exit code: 0 done, 1 failed, 2 not understood
   */
  public static int execute(String... arguments) {
    return line().execute(arguments);
  }

  static CommandLine line() {
    return new CommandLine(new Commands()).setExpandAtFiles(false);
  }

  @Override
  public Integer call() throws InterruptedException {
    settings.stream().filter(setting -> !setting.startsWith("--")).findFirst().ifPresent(this::no);
    return RunCommand.run(settings);
  }

  /** Settings may stand before the command and after it. */
  List<String> with(List<String> more) {
    List<String> all = new ArrayList<>(settings);
    all.addAll(more);
    return all;
  }

  private void no(String word) {
    throw new ParameterException(
        spec.commandLine(), "There is no command or option '" + word + "'.");
  }
}
