package io.ledgerbridge.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How many numbers of the tables that grow are taken at once. */
class NumbersAheadTest {
  private static final String GROWING = "('inbox', 'delivery', 'attempt', 'workflow_action')";

  @Test
  void h2_takes_a_thousand() {
    assertThat(
            taken(
                Engine.H2,
                "select identity_cache from information_schema.columns"
                    + " where column_name = 'id' and table_name in "
                    + GROWING))
        .containsExactly(1000L, 1000L, 1000L, 1000L);
  }

  @Test
  void postgresql_takes_one_so_that_numbers_follow_time_over_all_connections() {
    assertThat(
            taken(
                Engine.POSTGRESQL,
                "select cache_size from pg_sequences"
                    + " where replace(sequencename, '_id_seq', '') in "
                    + GROWING))
        .containsExactly(1L, 1L, 1L, 1L);
  }

  private static List<Long> taken(Engine engine, String query) {
    try (Database database = engine.create()) {
      return database.client().sql(query).query(Long.class).list();
    }
  }
}
