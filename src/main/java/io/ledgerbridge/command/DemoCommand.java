package io.ledgerbridge.command;

import io.ledgerbridge.trial.Demo;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The main job with both simulators, filled: no account needed. */
@Command(
    name = "demo",
    description = "Watch deals become invoices in simulated systems; no account needed.")
final class DemoCommand implements Callable<Integer> {
  @Option(names = "--once", description = "End after the final table.")
  boolean once;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where the application listens (default: SERVER_PORT, else 8080; 0: any).")
  Integer port;

  @Option(
      names = "--workflows",
      paramLabel = "N",
      defaultValue = "0",
      description = "So many workflows ask for an invoice more each at the end, all at once.")
  int workflows;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  @Override
  public Integer call() throws InterruptedException {
    Map<String, Object> settings = port == null ? Map.of() : Map.of("server.port", port);
    try (Demo demo = new Demo(System.out, settings, workflows)) {
      boolean ended = demo.run();
      if (!once) {
        demo.invite();
        new CountDownLatch(1).await();
      }
      return ended ? 0 : 1;
    }
  }
}
