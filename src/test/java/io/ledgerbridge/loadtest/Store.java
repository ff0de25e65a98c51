package io.ledgerbridge.loadtest;

import java.nio.file.Path;
import java.util.Map;

/** The database of one measurement. */
enum Store {
  H2 {
    @Override
    Opened open(Path folder) {
      return new Opened(Map.of(), () -> {});
    }
  },
  POSTGRESQL {
    @Override
    Opened open(Path folder) {
      Postgres postgres = new Postgres(folder);
      return new Opened(postgres.settings(), postgres::close);
    }
  };

  abstract Opened open(Path folder);

  String title() {
    return this == H2 ? "H2" : "PostgreSQL";
  }

  /** A database that is there, and the settings of a node for it. */
  record Opened(Map<String, String> settings, Runnable closing) implements AutoCloseable {
    @Override
    public void close() {
      closing.run();
    }
  }
}
