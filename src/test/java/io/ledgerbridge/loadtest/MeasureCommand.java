package io.ledgerbridge.loadtest;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The figures of docs/performance.md. */
@Command(
    mixinStandardHelpOptions = true,
    name = "measure",
    description =
        "Measure one node against simulators in another process, 20 ms a call, without limits.")
final class MeasureCommand implements Callable<Integer> {
  @Option(names = "--documents", defaultValue = "10000", description = "(${DEFAULT-VALUE})")
  int documents;

  @Option(names = "--companies", defaultValue = "10", description = "(${DEFAULT-VALUE})")
  int companies;

  @Option(
      names = "--seconds",
      defaultValue = "10",
      description = "For each figure of the webhook door (${DEFAULT-VALUE}).")
  int seconds;

  @Option(names = "--database", split = ",", defaultValue = "H2,POSTGRESQL")
  List<Store> stores;

  @Option(
      names = "--part",
      split = ",",
      defaultValue = "start,documents,door",
      description = "What to measure (${DEFAULT-VALUE}).")
  List<String> parts;

  @Option(
      names = "--inbox",
      defaultValue = "database",
      description = "database, or kafka: a broker in this process (${DEFAULT-VALUE}).")
  String inbox;

  @Option(
      names = "--java-options",
      defaultValue = "-Xmx256m -XX:+UseSerialGC",
      description = "(${DEFAULT-VALUE})")
  String javaOptions;

  private final Figures figures = new Figures();

  /** Of the minute before: what else runs here takes its share. */
  private final double busy = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();

  @Override
  public Integer call() {
    Path folder = Application.folder("measure");
    Application application = new Application(javaOptions);
    if (parts.contains("start")) {
      try (SimulatorsProcess simulators = new SimulatorsProcess(folder, companies, 20)) {
        new MeasureStart(folder, application, figures)
            .measure(new NodeSettings(simulators.world()).map());
      }
    }
    try (InboxStore events = new InboxStore(inbox)) {
      for (Store store : stores) {
        measure(folder.resolve(store.name()), application, store, events);
      }
    }
    print();
    return 0;
  }

  private void measure(Path folder, Application application, Store store, InboxStore events) {
    if (parts.contains("documents")) {
      Map<String, String> more = events.with(Map.of());
      try (Bench bench =
          new Bench(folder.resolve("documents"), application, store, companies, more)) {
        bench.api().waitUntilConnected(companies);
        new MeasureDocuments(bench, figures, store.title()).measure(documents, documents);
      }
    }
    if (parts.contains("door")) {
      Map<String, String> alone = events.with(Map.of("LEDGERBRIDGE_CLOCKWORK", "false"));
      door(folder.resolve("door"), application, store, "", alone);
      Map<String, String> busy = events.with(Map.of());
      door(folder.resolve("busy"), application, store, ", while it enrols them", busy);
    }
  }

  private void door(
      Path folder, Application application, Store store, String how, Map<String, String> more) {
    try (Bench bench = new Bench(folder, application, store, 1, more)) {
      new MeasureDoor(bench, figures, store.title()).measure(how, seconds);
    }
  }

  private void print() {
    System.out.printf(
        "%nOn %s: %d cores, load average before it %.1f, Java %s (%s), %s;"
            + " loadtest/measure --documents %d --companies %d --inbox %s%n%n",
        LocalDate.now(),
        Runtime.getRuntime().availableProcessors(),
        busy,
        Runtime.version().feature(),
        System.getProperty("os.name"),
        javaOptions,
        documents,
        companies,
        inbox);
    figures.print(System.out);
  }
}
