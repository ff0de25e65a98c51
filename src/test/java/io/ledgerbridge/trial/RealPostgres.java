package io.ledgerbridge.trial;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One PostgreSQL for all trials of this process; it ends with it. */
final class RealPostgres {
  private static final AtomicInteger NEXT = new AtomicInteger();

  private RealPostgres() {}

  /** The settings of an application on a new, empty database. */
  static Map<String, Object> settings() {
    String name = "trial" + NEXT.incrementAndGet();
    JdbcClient.create(Server.ONLY.getPostgresDatabase()).sql("create database " + name).update();
    return Map.of(
        "spring.datasource.url",
        Server.ONLY.getJdbcUrl("postgres", name),
        "spring.datasource.username",
        "postgres");
  }

  private static final class Server {
    static final EmbeddedPostgres ONLY = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
