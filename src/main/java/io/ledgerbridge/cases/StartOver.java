package io.ledgerbridge.cases;

import io.ledgerbridge.nodes.Lately;
import io.ledgerbridge.trial.Trial;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Leaves nothing of the case before: neither in the simulators nor in the database. The database's
 * own history stays, and so do the leases, which this process keeps in its memory too.
 */
record StartOver(Trial trial, JdbcClient db) {
  private static final String TABLES =
      "select table_name from information_schema.tables where table_schema = current_schema"
          + " and table_type = 'BASE TABLE'"
          + " and lower(table_name) not in ('flyway_schema_history', 'lease')";

  void now() {
    trial.hubspot().startOver();
    trial.hubspot().server().faults().clear();
    trial.quickbooks().clear();
    List<String> tables = db.sql(TABLES).query(String.class).list();
    execute("set referential_integrity false");
    tables.forEach(table -> execute("truncate table \"" + table + "\" restart identity"));
    execute("set referential_integrity true");
    Lately.forgetAll();
  }

  private void execute(String statement) {
    db.sql(statement).update();
  }
}
