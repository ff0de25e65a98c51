package db.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * H2 takes a thousand numbers of the tables that grow at once: each time it takes some costs it a
 * commit, and it took 32. After a kill the next number is up to a thousand higher. PostgreSQL stays
 * as it is: there each connection would have its own, and numbers would not follow time.
 */
public class V22__Numbers_ahead extends BaseJavaMigration {
  private static final List<String> GROWING =
      List.of("inbox", "delivery", "attempt", "workflow_action");

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
      try (Statement statement = connection.createStatement()) {
        for (String table : GROWING) {
          statement.execute("alter table " + table + " alter column id set cache 1000");
        }
      }
    }
  }
}
