package io.ledgerbridge.loadtest;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The figures of docs/scaling.md that hang on how many portals there are. */
@Command(
    mixinStandardHelpOptions = true,
    name = "portals",
    description =
        "Measure what so many portals, and as many companies, cost one node and its PostgreSQL while"
            + " nothing happens.")
final class PortalsCommand implements Callable<Integer> {
  @Option(names = "--portals", defaultValue = "10000", description = "(${DEFAULT-VALUE})")
  int portals;

  @Override
  public Integer call() {
    Path folder = Application.folder("portals");
    try (Postgres postgres = new Postgres(folder);
        HikariDataSource source = new HikariDataSource()) {
      source.setJdbcUrl(postgres.settings().get("SPRING_DATASOURCE_URL"));
      source.setUsername(postgres.settings().get("SPRING_DATASOURCE_USERNAME"));
      Figures figures = new Figures();
      new MeasurePortals(source, figures).measure(portals);
      figures.print(System.out);
    }
    return 0;
  }
}
