package db.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * PostgreSQL finds open inbox rows in an index that has no others, so that what is done makes
 * neither finding nor settling them slower. H2 has no index of some rows only and stays as it is.
 */
public class V23__Open_inbox_rows extends BaseJavaMigration {
  private static final List<String> STATEMENTS =
      List.of(
          "create index inbox_open on inbox (portal, state, due_at) where state <> 'done'",
          "drop index inbox_due",
          "drop index inbox_done",
          "create index inbox_done on inbox (received_at) where state = 'done'");

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
      try (Statement statement = connection.createStatement()) {
        for (String each : STATEMENTS) {
          statement.execute(each);
        }
      }
    }
  }
}
