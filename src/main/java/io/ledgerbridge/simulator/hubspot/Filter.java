package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;

/**
 * Turns one filter of a search into a test of values. Records without the value meet none but
 * NOT_HAS_PROPERTY.
 */
record Filter(Comparison comparison, JsonNode json) {

  Predicate<Row> test() {
    String property = comparison.definition().name();
    String operator = json.path("operator").asText();
    if (operator.equals("NOT_HAS_PROPERTY")) {
      return row -> row.value(property).isEmpty();
    }
    Predicate<String> meets = meets(operator);
    return row -> row.value(property).filter(meets).isPresent();
  }

  private Predicate<String> meets(String operator) {
    return switch (operator) {
      case "HAS_PROPERTY" -> value -> true;
      case "EQ" -> ordered(order -> order == 0);
      case "NEQ" -> ordered(order -> order != 0);
      case "LT" -> ordered(order -> order < 0);
      case "LTE" -> ordered(order -> order <= 0);
      case "GT" -> ordered(order -> order > 0);
      case "GTE" -> ordered(order -> order >= 0);
      case "BETWEEN" -> between();
      case "IN" -> in();
      case "NOT_IN" -> in().negate();
      case "CONTAINS_TOKEN" -> new Tokens(text("value"));
      case "NOT_CONTAINS_TOKEN" -> new Tokens(text("value")).negate();
      default -> throw Refusal.invalid("Invalid input: no operator " + operator);
    };
  }

  private Predicate<String> ordered(Predicate<Integer> order) {
    Comparable<Object> wanted = comparison.wanted(text("value"));
    return value -> order.test(comparison.key(value).compareTo(wanted));
  }

  private Predicate<String> between() {
    Comparable<Object> low = comparison.wanted(text("value"));
    Comparable<Object> high = comparison.wanted(text("highValue"));
    return value -> {
      Comparable<Object> key = comparison.key(value);
      return key.compareTo(low) >= 0 && key.compareTo(high) <= 0;
    };
  }

  private Predicate<String> in() {
    if (json.path("values").isEmpty()) {
      throw Refusal.invalid("operator IN and NOT_IN need values");
    }
    List<Comparable<Object>> wanted =
        Json.texts(json.path("values")).stream().map(comparison::wantedInList).toList();
    return value -> {
      Comparable<Object> key = comparison.key(value);
      return wanted.stream().anyMatch(each -> key.compareTo(each) == 0);
    };
  }

  private String text(String name) {
    if (!json.hasNonNull(name)) {
      throw Refusal.invalid("A filter with " + json.path("operator").asText() + " needs " + name);
    }
    return json.path(name).asText();
  }
}
