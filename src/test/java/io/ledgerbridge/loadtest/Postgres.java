package io.ledgerbridge.loadtest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** A real PostgreSQL that writes to disk before it says so, and can be restarted. */
final class Postgres implements AutoCloseable {
  private final Path data;
  private final int port = Command.freePort();
  private EmbeddedPostgres server;

  Postgres(Path folder) {
    data = folder.resolve("postgres");
    server = start();
  }

  /** The settings of a node that uses it. */
  Map<String, String> settings() {
    return Map.of(
        "SPRING_DATASOURCE_URL",
        server.getJdbcUrl("postgres", "postgres"),
        "SPRING_DATASOURCE_USERNAME",
        "postgres");
  }

  /** All connections are cut; what was committed is there again afterwards. */
  void restart() {
    close();
    server = start();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The library switches the safe settings off, for tests. */
  private EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setPort(port)
          .setDataDirectory(data)
          .setCleanDataDirectory(false)
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
