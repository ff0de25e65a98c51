package io.ledgerbridge.loadtest;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Workflow actions that arrive all at once. */
@Command(
    mixinStandardHelpOptions = true,
    name = "actions",
    description =
        "Hundreds of workflow actions arrive at once, then again for the same deals; exit code 1 when"
            + " one is answered after more than a second or not completed exactly once with the one"
            + " document of its deal.")
final class ActionsCommand implements Callable<Integer> {
  @Option(names = "--actions", defaultValue = "500", description = "At once (${DEFAULT-VALUE}).")
  int actions;

  @Option(
      names = "--warm-up",
      defaultValue = "8",
      description = "So many bursts before what is measured (${DEFAULT-VALUE}).")
  int warmUp;

  @Option(names = "--companies", defaultValue = "1", description = "(${DEFAULT-VALUE})")
  int companies;

  @Option(names = "--kill", description = "One burst more, during which the node is killed twice.")
  boolean kill;

  @Option(names = "--database", defaultValue = "H2", description = "(${DEFAULT-VALUE})")
  Store store;

  @Option(
      names = "--java-options",
      defaultValue = "-Xmx512m -XX:+UseSerialGC",
      description = "(${DEFAULT-VALUE})")
  String javaOptions;

  private final Figures figures = new Figures();
  private final double busy = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();

  @Override
  public Integer call() {
    Path folder = Application.folder("actions");
    try (Bench bench =
        new Bench(folder, new Application(javaOptions), store, companies, settings())) {
      bench.api().waitUntilConnected(companies);
      bench.world().retryActions(600, 500);
      MeasureActions measure = new MeasureActions(bench, figures, actions);
      measure.warmUp(warmUp);
      measure.measure();
      measure.measureNew();
      if (kill) {
        measure.kill();
      }
      print();
      return measure.right() ? 0 : 1;
    }
  }

  /** What a kill leaves open is looked for after seconds, not minutes. */
  private static Map<String, String> settings() {
    return Map.of("FLOWS_ENABLED", "", "QUICKBOOKS_TIMEOUT", "4000", "QUICKBOOKS_SETTLE", "5s");
  }

  private void print() {
    System.out.printf(
        "%nOn %s: %d cores, load average before it %.1f, Java %s (%s), %s;"
            + " loadtest/actions --actions %d --companies %d%s%n%n",
        LocalDate.now(),
        Runtime.getRuntime().availableProcessors(),
        busy,
        Runtime.version().feature(),
        javaOptions,
        store.title(),
        actions,
        companies,
        kill ? " --kill" : "");
    figures.print(System.out);
  }
}
