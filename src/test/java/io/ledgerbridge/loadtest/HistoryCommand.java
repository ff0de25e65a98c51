package io.ledgerbridge.loadtest;

import com.zaxxer.hikari.HikariDataSource;
import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.History;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether a long history makes anything slower. */
@Command(
    mixinStandardHelpOptions = true,
    name = "history",
    description =
        "Compare a PostgreSQL full of old rows with an empty one, and time the console's pages"
            + " on it; exit 1 when slower, or when a page takes more than 200 ms.")
final class HistoryCommand implements Callable<Integer> {
  @Option(
      names = "--rows",
      defaultValue = "1000000",
      description = "Of deliveries, and as many of the inbox (${DEFAULT-VALUE}).")
  int rows;

  @Option(names = "--documents", defaultValue = "5000", description = "(${DEFAULT-VALUE})")
  int documents;

  @Option(names = "--companies", defaultValue = "10", description = "(${DEFAULT-VALUE})")
  int companies;

  @Option(
      names = "--most",
      defaultValue = "20",
      description = "Percent that it may be slower (${DEFAULT-VALUE}).")
  int most;

  @Override
  public Integer call() {
    Path folder = Application.folder("history");
    Application application = new Application("-Xmx256m -XX:+UseSerialGC");
    try (Bench bench =
            new Bench(
                folder,
                application,
                Store.POSTGRESQL,
                companies,
                Map.of("LEDGERBRIDGE_ADMIN_PASSWORD", MeasurePages.PASSWORD));
        HikariDataSource source = source(bench.settings());
        Database bare = Database.beside(source, "bare")) {
      waitUntilConnected(bench.node().url());
      new History(bare.client()).asleep(companies);
      return new MeasureHistory(bench, source, documents).compare(bare.source(), rows, most)
          ? 0
          : 1;
    }
  }

  private void waitUntilConnected(String node) {
    Duration most = Duration.ofMinutes(5);
    if (!Rest.until(
        most, Duration.ofMillis(200), () -> Web.get(node + "/api/companies").size() >= companies)) {
      throw new IllegalStateException("The companies were not connected within " + most);
    }
  }

  private static HikariDataSource source(Map<String, String> settings) {
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(settings.get("SPRING_DATASOURCE_URL"));
    source.setUsername(settings.get("SPRING_DATASOURCE_USERNAME"));
    source.setMaximumPoolSize(2);
    return source;
  }
}
