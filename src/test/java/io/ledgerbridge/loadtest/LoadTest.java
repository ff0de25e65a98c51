package io.ledgerbridge.loadtest;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The way in to the programs under {@code loadtest/}. */
@Command(
    name = "loadtest",
    mixinStandardHelpOptions = true,
    subcommands = {
      SendCommand.class,
      VerifyCommand.class,
      ChaosCommand.class,
      ScaleCommand.class,
      MeasureCommand.class,
      HistoryCommand.class,
      LimitsCommand.class,
      ActionsCommand.class,
      PortalsCommand.class
    })
public final class LoadTest {

  public static void main(String[] args) {
    System.exit(new CommandLine(new LoadTest()).execute(args));
  }
}
