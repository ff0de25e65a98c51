package io.ledgerbridge.simulator.quickbooks;

import java.util.List;
import java.util.Locale;

/**
 * A parsed statement.
 *
 * @param columns empty is all of them
 * @param orderBy property to sort by; empty keeps the order of creation
 */
record Query(
    String entity,
    List<String> columns,
    boolean count,
    List<Condition> conditions,
    String orderBy,
    boolean descending,
    int start,
    int max) {

  static final int MOST = 1000;

  boolean asksFor(String property) {
    return conditions.stream().anyMatch(each -> each.property().equalsIgnoreCase(property));
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
