package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares properties of records with the values of a query. */
record Properties(Kind kind, Times times) {

  /** Refuses what QuickBooks cannot filter or sort by, and what the entity does not have. */
  static void check(Kind kind, Query query) {
    query.conditions().forEach(each -> filterable(kind, each));
    query.columns().forEach(each -> known(kind, each));
    if (!query.orderBy().isEmpty() && !kind.filterable(query.orderBy())) {
      throw invalid("property '%s' is not queryable".formatted(query.orderBy()));
    }
    if (query.start() < 1) {
      throw invalid("value %d is too small. Min allowed value is 1".formatted(query.start()));
    }
  }

  private static void filterable(Kind kind, Condition condition) {
    String property = condition.property();
    known(kind, property);
    if (!kind.filterable(property)) {
      throw invalid("property '%s' is not queryable".formatted(property));
    }
    if (property.equalsIgnoreCase("Id") && !condition.operator().matches("=|in")) {
      throw invalid("operator %s is not supported for Id".formatted(condition.operator()));
    }
  }

  private static void known(Kind kind, String property) {
    String top = property.replaceFirst("\\..*", "");
    boolean there = kind.shape().fields().keySet().stream().anyMatch(top::equalsIgnoreCase);
    if (!there && !property.equals("*")) {
      throw invalid("Property %s not found for Entity %s".formatted(property, kind.name()));
    }
  }

  private static Rejection invalid(String why) {
    return Rejection.of("4001", "Invalid query", "QueryValidationError: " + why);
  }

  boolean fits(ObjectNode row, Condition condition) {
    JsonNode value = value(row, condition.property());
    if (value.isMissingNode()) {
      return false;
    }
    String first = condition.values().get(0);
    return switch (condition.operator()) {
      case "in" -> condition.values().stream().anyMatch(each -> compare(value, each) == 0);
      case "like" -> like(value.asText(), first);
      case "=" -> compare(value, first) == 0;
      case "<" -> compare(value, first) < 0;
      case ">" -> compare(value, first) > 0;
      case "<=" -> compare(value, first) <= 0;
      default -> compare(value, first) >= 0;
    };
  }

  Comparator<ObjectNode> by(String property) {
    return (one, other) -> compare(value(one, property), value(other, property).asText());
  }

  private int compare(JsonNode value, String text) {
    if (value.isNumber()) {
      return number(text).map(value.decimalValue()::compareTo).orElse(-1);
    }
    Optional<Instant> left = instant(value.asText());
    Optional<Instant> right = instant(text);
    if (left.isPresent() && right.isPresent()) {
      return left.get().compareTo(right.get());
    }
    Optional<BigDecimal> id = value.asText().matches("\\d{1,18}") ? number(text) : Optional.empty();
    return id.map(other -> new BigDecimal(value.asText()).compareTo(other))
        .orElseGet(() -> value.asText().compareToIgnoreCase(text));
  }

  private Optional<Instant> instant(String text) {
    return text.matches("\\d{4}-\\d\\d-\\d\\d.*") ? times.read(text) : Optional.empty();
  }

  private static Optional<BigDecimal> number(String text) {
    return text.matches("-?\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  private static boolean like(String value, String pattern) {
    String regex = Pattern.quote(pattern).replace("%", "\\E.*\\Q");
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL)
        .matcher(value)
        .matches();
  }

  /** A reference counts by its id, an e-mail field by its address. */
  private static JsonNode value(JsonNode row, String property) {
    JsonNode value = row;
    for (String part : property.split("\\.")) {
      value = member(value, part);
    }
    return value.isObject() ? value.path(value.has("value") ? "value" : "Address") : value;
  }

  private static JsonNode member(JsonNode node, String name) {
    JsonNode exact = node.path(name);
    if (!exact.isMissingNode()) {
      return exact;
    }
    return node.properties().stream()
        .filter(each -> each.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(exact);
  }
}
