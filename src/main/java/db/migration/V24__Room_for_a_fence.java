package db.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * PostgreSQL keeps a quarter of the pages of deliveries free, so that what a claim changes of them,
 * which no index has, stays on their page. H2 changes rows in place.
 */
public class V24__Room_for_a_fence extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("alter table delivery set (fillfactor = 75)");
      }
    }
  }
}
