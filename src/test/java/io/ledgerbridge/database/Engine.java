package io.ledgerbridge.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The kinds of database that the product runs on. */
enum Engine {
  H2("H2") {
    @Override
    Database create(MigrationVersion upTo) {
      String options = setting("spring.datasource.url").replaceFirst("^[^;]*", "");
      return new Database("jdbc:h2:mem:test" + NEXT.incrementAndGet() + options, "sa", upTo);
    }
  },
  POSTGRESQL("PostgreSQL") {
    @Override
    Database create(MigrationVersion upTo) {
      String name = "test" + NEXT.incrementAndGet();
      EmbeddedPostgres server = Server.ONLY;
      JdbcClient.create(server.getPostgresDatabase()).sql("create database " + name).update();
      return new Database(server.getJdbcUrl("postgres", name), "postgres", upTo);
    }
  };

  private static final AtomicInteger NEXT = new AtomicInteger();
  private final String title;

  Engine(String title) {
    this.title = title;
  }

  /** A new, empty database of the kind. */
  Database create() {
    return create(MigrationVersion.LATEST);
  }

  /** As an earlier version of the product made it. */
  abstract Database create(MigrationVersion upTo);

  @Override
  public String toString() {
    return title;
  }

  /** The shipped setting, so that tests and product use the same options. */
  private static String setting(String name) {
    try (InputStream file = Engine.class.getResourceAsStream("/application.properties")) {
      Properties settings = new Properties();
      settings.load(file);
      return settings.getProperty(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One server for all tests of this process. */
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
