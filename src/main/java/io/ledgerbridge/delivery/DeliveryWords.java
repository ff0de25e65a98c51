package io.ledgerbridge.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The words by which a delivery is found. */
final class DeliveryWords {
  private static final int COMPLETIONS = 20;
  private final JdbcClient db;

  DeliveryWords(JdbcClient db) {
    this.db = db;
  }

  void add(long delivery, List<String> words) {
    if (words.isEmpty()) {
      return;
    }
    List<Object> values = new ArrayList<>();
    words.forEach(word -> values.addAll(List.of(word, delivery)));
    db.sql(
            "insert into delivery_word (word, delivery_id) values "
                + String.join(", ", Collections.nCopies(words.size(), "(?, ?)"))
                + " on conflict do nothing")
        .params(values)
        .update();
  }

  /** The first twenty words that begin so, each found by one step in the index. */
  List<String> beginningWith(String prefix) {
    List<String> found = new ArrayList<>();
    Optional<String> next = next(">=", prefix);
    while (next.filter(word -> word.startsWith(prefix)).isPresent() && found.size() < COMPLETIONS) {
      found.add(next.get());
      next = next(">", next.get());
    }
    return found;
  }

  private Optional<String> next(String than, String word) {
    return db.sql("select word from delivery_word where word " + than + " ? order by word limit 1")
        .param(word)
        .query(String.class)
        .optional();
  }
}
