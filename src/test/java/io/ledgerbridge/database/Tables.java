package io.ledgerbridge.database;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All tables of a database, whichever there are: filled with rows, and read again. */
record Tables(JdbcClient db) {
  private static final int ROWS = 3;

  private record Column(String name, String type) {
    /** The same in each table, so that references fit. */
    Object value(int row) {
      if (type.startsWith("timestamp")) {
        return Timestamp.from(Instant.parse("2026-11-27T00:00:00Z").plusSeconds(row));
      }
      return switch (type) {
        case "boolean" -> row % 2 == 0;
        case "bytea", "binary varying", "binary large object" -> new byte[] {(byte) row};
        case "bigint", "integer", "smallint", "numeric" -> row;
        default -> "r" + row;
      };
    }
  }

  List<String> names() {
    return db.sql(
            "select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'"
                + " order by table_name")
        .query(String.class)
        .list();
  }

  /** Fills what is empty; a table whose references are not there yet comes later. */
  void fill() {
    List<String> empty = new ArrayList<>(names().stream().filter(this::empty).toList());
    while (!empty.isEmpty()) {
      List<DataAccessException> refused = new ArrayList<>();
      if (!empty.removeIf(table -> filled(table, refused))) {
        throw refused.get(0);
      }
    }
  }

  /** Every row of every table, as text. */
  Map<String, List<Map<String, String>>> rows() {
    Map<String, List<Map<String, String>>> all = new TreeMap<>();
    names().forEach(table -> all.put(table, rows(table)));
    return all;
  }

  private boolean empty(String table) {
    return db.sql("select count(*) from " + table).query(Long.class).single() == 0;
  }

  private boolean filled(String table, List<DataAccessException> refused) {
    List<Column> columns = columns(table);
    String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
    String places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
    try {
      for (int row = 1; row <= ROWS; row++) {
        int n = row;
        db.sql("insert into " + table + " (" + names + ") values (" + places + ")")
            .params(columns.stream().map(column -> column.value(n)).toList())
            .update();
      }
      return true;
    } catch (DataAccessException e) {
      refused.add(e);
      return false;
    }
  }

  private List<Column> columns(String table) {
    return db.sql(
            "select column_name, data_type from information_schema.columns"
                + " where table_schema = 'public' and table_name = ? order by ordinal_position")
        .param(table)
        .query((row, n) -> new Column(row.getString(1), row.getString(2).toLowerCase()))
        .list();
  }

  private List<Map<String, String>> rows(String table) {
    return db.sql("select * from " + table).query().listOfRows().stream()
        .map(Tables::text)
        .sorted(java.util.Comparator.comparing(Map::toString))
        .toList();
  }

  private static Map<String, String> text(Map<String, Object> row) {
    Map<String, String> text = new TreeMap<>();
    row.forEach(
        (name, value) ->
            text.put(
                name,
                value instanceof byte[] bytes
                    ? java.util.Arrays.toString(bytes)
                    : String.valueOf(value)));
    return text;
  }
}
