package io.ledgerbridge.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many numbers of a table that grows are taken at once. */
class NumbersAheadTest {

  @ParameterizedTest
  @ValueSource(strings = {"inbox", "delivery", "attempt", "workflow_action"})
  void h2_takes_a_thousand(String table) {
    try (Database database = Engine.H2.create()) {
      assertThat(
              database
                  .client()
                  .sql(
                      "select identity_cache from information_schema.columns"
                          + " where table_name = ? and column_name = 'id'")
                  .param(table)
                  .query(Long.class)
                  .single())
          .isEqualTo(1000);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"inbox", "delivery", "attempt", "workflow_action"})
  void postgresql_takes_one_so_that_numbers_follow_time_over_all_connections(String table) {
    try (Database database = Engine.POSTGRESQL.create()) {
      assertThat(
              database
                  .client()
                  .sql("select cache_size from pg_sequences where sequencename = ?")
                  .param(table + "_id_seq")
                  .query(Long.class)
                  .single())
          .isEqualTo(1);
    }
  }
}
