package io.ledgerbridge.delivery;

import io.ledgerbridge.delivery.DeliverySearch.Wanted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a search asks of each row. */
final class Conditions {
  private final StringBuilder columns = new StringBuilder();
  private final List<Object> values = new ArrayList<>();
  private final List<List<String>> words = new ArrayList<>();

  private Conditions() {}

  static Conditions of(Wanted wanted, DeliveryWords known) {
    Conditions conditions = new Conditions();
    conditions.narrow("state", wanted.state());
    conditions.narrow("flow", wanted.flow());
    conditions.narrow("realm", wanted.realm());
    conditions.narrow("kind", wanted.kind());
    conditions.narrow("reason_code", wanted.reason());
    List<String> asked = Words.of(wanted.text());
    for (int i = 0; i < asked.size(); i++) {
      boolean last = i == asked.size() - 1;
      conditions.words.add(last ? known.beginningWith(asked.get(i)) : List.of(asked.get(i)));
    }
    return conditions;
  }

  /** No delivery has a word that is asked for. */
  boolean impossible() {
    return words.stream().anyMatch(List::isEmpty);
  }

  String sql() {
    return columns
        + words.stream()
            .map(
                any ->
                    " and id in (select delivery_id from delivery_word where word in ("
                        + String.join(", ", Collections.nCopies(any.size(), "?"))
                        + ") and delivery_id >= ? and delivery_id < ?)")
            .collect(Collectors.joining());
  }

  /** For the rows of the ids from {@code from} on and below {@code before}. */
  List<Object> values(long from, long before) {
    List<Object> all = new ArrayList<>(values);
    words.forEach(
        any -> {
          all.addAll(any);
          all.addAll(List.of(from, before));
        });
    return all;
  }

  private void narrow(String column, Optional<String> value) {
    value.ifPresent(
        given -> {
          columns.append(" and ").append(column).append(" = ?");
          values.add(given);
        });
  }
}
