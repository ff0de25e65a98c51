package db.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * PostgreSQL finds what is open in indexes that have nothing else, so that what is done makes
 * neither finding nor writing slower. H2 has no index of some rows only and stays as it is.
 */
public class V23__Indexes_of_few_rows extends BaseJavaMigration {
  private static final List<String> STATEMENTS =
      List.of(
          "drop index inbox_due",
          "create index inbox_open on inbox (portal, state, due_at) where state <> 'done'",
          "drop index inbox_done",
          "create index inbox_done on inbox (received_at) where state = 'done'",
          "drop index delivery_due",
          "create index delivery_open on delivery (realm, state, due_at)"
              + " where state in ('queued', 'waiting', 'delivering')",
          "drop index delivery_write_back",
          "create index delivery_write_back on delivery (portal, write_back_due_at)"
              + " where write_back = 'pending'",
          "drop index delivery_merged",
          "create index delivery_merged on delivery (merged_into, id)"
              + " where merged_into is not null",
          "drop index delivery_document",
          "create index delivery_document on delivery (realm, document_id)"
              + " where document_id is not null",
          "drop index delivery_payment",
          "create index delivery_payment on delivery (realm, payment_id)"
              + " where payment_id is not null",
          "drop index delivery_delivered",
          "create index delivery_delivered on delivery (delivered_at)"
              + " where delivered_at is not null");

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
