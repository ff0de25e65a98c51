package io.ledgerbridge.doctor;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Whether the database answers and is one that is supported. */
record DatabaseQuestion(DataSource data) implements Question {
  private static final String NAME = "database";
  private static final int OLDEST = 14;

  @Override
  public List<Diagnosis> ask() {
    try (Connection connection = data.getConnection()) {
      return List.of(of(connection.getMetaData()));
    } catch (SQLException e) {
      return List.of(
          Diagnosis.bad(
              NAME,
              "The database does not answer: " + e.getMessage(),
              "Check SPRING_DATASOURCE_URL, its user and its password."));
    }
  }

  private static Diagnosis of(DatabaseMetaData database) throws SQLException {
    String product = database.getDatabaseProductName();
    String said = product + " " + database.getDatabaseProductVersion() + " answers";
    if (product.equals("H2")) {
      return Diagnosis.good(NAME, said + ", which is for one node.");
    }
    return database.getDatabaseMajorVersion() < OLDEST
        ? Diagnosis.bad(NAME, said + ".", "Use PostgreSQL " + OLDEST + " or newer.")
        : Diagnosis.good(NAME, said + ".");
  }
}
