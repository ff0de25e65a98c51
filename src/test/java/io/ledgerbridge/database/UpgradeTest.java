package io.ledgerbridge.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each migration from the first version that was given away on, on a database of the version before
 * whose tables all have rows: every row and every value is still there afterwards.
 */
class UpgradeTest {
  /** What is older was never given away. */
  private static final MigrationVersion FIRST = MigrationVersion.fromVersion("9");

  @ParameterizedTest
  @EnumSource(Engine.class)
  void a_filled_database_keeps_its_rows_through_each_migration(Engine engine) {
    try (Database database = engine.create(FIRST)) {
      Tables tables = new Tables(database.client());
      List<MigrationVersion> later = later(database);

      assertThat(later).isNotEmpty();
      later.forEach(version -> migrate(database, tables, version));
    }
  }

  private static List<MigrationVersion> later(Database database) {
    return Arrays.stream(database.flyway(MigrationVersion.LATEST).info().pending())
        .map(MigrationInfo::getVersion)
        .toList();
  }

  private static void migrate(Database database, Tables tables, MigrationVersion version) {
    tables.fill();
    Map<String, List<Map<String, String>>> before = tables.rows();

    database.flyway(version).migrate();

    Map<String, List<Map<String, String>>> after = tables.rows();
    assertThat(before.values()).noneMatch(List::isEmpty);
    before.forEach(
        (table, rows) ->
            assertThat(known(after.getOrDefault(table, List.of()), rows.get(0).keySet()))
                .as("%s after migration %s", table, version)
                .containsExactlyInAnyOrderElementsOf(rows));
  }

  /** Without the columns that are new. */
  private static List<Map<String, String>> known(
      List<Map<String, String>> rows, Set<String> columns) {
    return rows.stream().map(row -> only(row, columns)).toList();
  }

  private static Map<String, String> only(Map<String, String> row, Set<String> columns) {
    Map<String, String> only = new TreeMap<>(row);
    only.keySet().retainAll(columns);
    return only;
  }
}
