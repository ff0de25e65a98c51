package io.ledgerbridge.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A real database, built by the product's own migrations. */
public final class Database implements AutoCloseable {
  private final HikariDataSource source = new HikariDataSource();
  private final Scans scans = new Scans(source);
  private final JdbcClient client = JdbcClient.create(scans);

  Database(String url, String user, MigrationVersion upTo) {
    source.setJdbcUrl(url);
    source.setUsername(user);
    source.setMaximumPoolSize(8);
    source.setMinimumIdle(0);
    flyway(upTo).migrate();
  }

  /** A new database on the server of another one, built like that. */
  public static Database beside(HikariDataSource other, String name) {
    JdbcClient.create(other).sql("create database " + name).update();
    String url = other.getJdbcUrl().replaceFirst("/[^/?]+([?]|$)", "/" + name + "$1");
    return new Database(url, other.getUsername(), MigrationVersion.LATEST);
  }

  /** The product's migrations, up to a version. */
  Flyway flyway(MigrationVersion upTo) {
    return Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .target(upTo)
        .load();
  }

  public JdbcClient client() {
    return client;
  }

  public DataSource source() {
    return source;
  }

  public TransactionTemplate transaction() {
    return new TransactionTemplate(new JdbcTransactionManager(scans));
  }

  /** Lets both acts begin at the same moment, and answers what each came to. */
  public <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      CyclicBarrier start = new CyclicBarrier(2);
      List<Callable<T>> acts = List.of(one, other);
      List<Future<T>> running =
          IntStream.range(0, 2)
              .mapToObj(
                  index ->
                      threads.submit(
                          () -> {
                            start.await();
                            return acts.get(index).call();
                          }))
              .toList();
      return List.of(running.get(0).get(), running.get(1).get());
    } finally {
      threads.shutdownNow();
    }
  }

  public boolean postgres() {
    return source.getJdbcUrl().startsWith("jdbc:postgresql:");
  }

  /** How many rows the queries of the act look at, in H2. */
  public long scanned(Runnable act) {
    return scans.of(act);
  }

  void empty() {
    client.sql("delete from attempt").update();
    client
        .sql(
            "select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'")
        .query(String.class)
        .list()
        .forEach(table -> client.sql("delete from " + table).update());
  }

  @Override
  public void close() {
    source.close();
  }
}
