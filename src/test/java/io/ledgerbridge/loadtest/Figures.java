package io.ledgerbridge.loadtest;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Measured figures, by name and column, and the Markdown table that docs/performance.md shows. */
final class Figures {
  private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

  void put(String name, String column, String format, Object... values) {
    rows.computeIfAbsent(name, key -> new LinkedHashMap<>())
        .put(column, String.format(Locale.ROOT, format, values));
  }

  void print(PrintStream out) {
    TreeSet<String> columns = new TreeSet<>();
    rows.values().forEach(row -> columns.addAll(row.keySet()));
    out.println("| | " + String.join(" | ", columns) + " |");
    out.println("|---|" + "---|".repeat(columns.size()));
    rows.forEach(
        (name, row) -> {
          out.print("| " + name + " |");
          columns.forEach(column -> out.print(" " + row.getOrDefault(column, "") + " |"));
          out.println();
        });
  }
}
