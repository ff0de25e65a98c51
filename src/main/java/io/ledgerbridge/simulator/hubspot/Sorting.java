package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts found rows in order: oldest created first, or by the one sort rule of the search. */
final class Sorting {
  private final Comparator<Keyed> order;
  private final Optional<Comparison> by;

  private record Keyed(Row row, Optional<Comparable<Object>> key) {}

  private Sorting(Optional<Comparison> by, boolean descending) {
    Comparator<Keyed> values = Comparator.comparing(keyed -> keyed.key().orElseThrow());
    Comparator<Keyed> emptyLast = Comparator.comparing(keyed -> keyed.key().isEmpty());
    this.by = by;
    this.order =
        emptyLast
            .thenComparing(
                (a, b) -> a.key().isEmpty() ? 0 : values.compare(a, b) * (descending ? -1 : 1))
            .thenComparing(keyed -> keyed.row().record().createdAt())
            .thenComparing(keyed -> keyed.row().record().number());
  }

  static Sorting of(JsonNode sorts, Filters filters) {
    if (sorts.size() > 1) {
      throw Refusal.invalid("Only one sort is supported");
    }
    if (sorts.isEmpty()) {
      return new Sorting(Optional.empty(), false);
    }
    JsonNode sort = sorts.get(0);
    String name = sort.path("propertyName").asText(sort.asText());
    boolean descending =
        sort.path("direction").asText().equals("DESCENDING") || name.startsWith("-");
    return new Sorting(Optional.of(filters.comparison(name.replaceFirst("^-", ""))), descending);
  }

  List<Row> sorted(List<Row> rows) {
    return rows.stream().map(this::keyed).sorted(order).map(Keyed::row).toList();
  }

  private Keyed keyed(Row row) {
    return new Keyed(row, by.flatMap(how -> row.value(how.definition().name()).map(how::key)));
  }
}
