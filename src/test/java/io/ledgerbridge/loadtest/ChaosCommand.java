package io.ledgerbridge.loadtest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Three nodes on one PostgreSQL while everything goes wrong. */
@Command(
    mixinStandardHelpOptions = true,
    name = "chaos",
    description =
        "Three nodes on one PostgreSQL are killed again and again, with faults of all kinds; exit"
            + " code 1 when a document is lost, twice or wrong.")
final class ChaosCommand implements Callable<Integer> {
  @Option(
      names = "--requestid",
      defaultValue = "kept",
      description =
          "QuickBooks' way: kept, ignored, forgotten, replays-refusals (${DEFAULT-VALUE}).")
  String requestIds;

  @Option(names = "--short", description = "200 documents and 5 kills.")
  boolean brief;

  @Option(names = "--deals", description = "Documents (2000).")
  Integer deals;

  @Option(names = "--kills", description = "At least so many (30).")
  Integer kills;

  @Option(names = "--companies", defaultValue = "20", description = "(${DEFAULT-VALUE})")
  int companies;

  @Option(names = "--seed", description = "Of deals and kills; without it, of the moment.")
  Long seed;

  @Option(names = "--java-options", defaultValue = "-Xmx256m", description = "(${DEFAULT-VALUE})")
  String javaOptions;

  @Override
  public Integer call() {
    Path folder = Application.folder("chaos");
    long chosen = seed == null ? System.currentTimeMillis() : seed;
    System.out.println("Seed " + chosen + "; logs in " + folder);
    Chaos.Plan plan =
        new Chaos.Plan(
            deals == null ? (brief ? 200 : 2000) : deals,
            kills == null ? (brief ? 5 : 30) : kills,
            companies,
            RequestIds.named(requestIds),
            chosen,
            Duration.ofMinutes(brief ? 6 : 20));
    try (Chaos chaos = new Chaos(folder, new Application(javaOptions), plan, System.out)) {
      return chaos.run() ? 0 : 1;
    }
  }
}
