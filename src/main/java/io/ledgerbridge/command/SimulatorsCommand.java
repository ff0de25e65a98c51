package io.ledgerbridge.command;

import io.ledgerbridge.trial.Simulators;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Both simulators alone, until they are stopped. */
@Command(
    name = "simulators",
    description = "Play HubSpot and QuickBooks for an application in another process.")
final class SimulatorsCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--hubspot-port",
      defaultValue = "9101",
      description = "Where HubSpot listens (default: ${DEFAULT-VALUE}; 0: any).")
  int hubspotPort;

  @Option(
      names = "--quickbooks-port",
      defaultValue = "9102",
      description = "Where QuickBooks listens (default: ${DEFAULT-VALUE}; 0: any).")
  int quickbooksPort;

  @Option(
      names = "--companies",
      defaultValue = "1",
      description = "How many QuickBooks companies there are (default: ${DEFAULT-VALUE}).")
  int companies;

  @Option(
      names = "--latency",
      paramLabel = "MILLIS",
      defaultValue = "0",
      description = "How long each call takes (default: ${DEFAULT-VALUE}).")
  long latency;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  @Override
  public Integer call() throws InterruptedException {
    Duration wait = Duration.ofMillis(latency);
    try (Simulators simulators = new Simulators(hubspotPort, quickbooksPort, companies, wait)) {
      PrintWriter out = spec.commandLine().getOut();
      out.println("# The simulators run; start the application with these settings.");
      simulators.environment().forEach((name, value) -> out.println(name + "=" + value));
      out.flush();
      new CountDownLatch(1).await();
      return 0;
    }
  }
}
