package io.ledgerbridge.hubspot;

import java.util.List;
import java.util.Map;

/**
 * One condition of a {@link SyncFilter}. A record without the value meets none but
 * NOT_HAS_PROPERTY, as in HubSpot's search.
 */
record Condition(String property, FilterOperator operator, List<String> values) {

  boolean met(Map<String, String> properties) {
    String stored = stored(properties);
    return stored.isBlank()
        ? operator == FilterOperator.NOT_HAS_PROPERTY
        : operator.meets(stored, values);
  }

  /** The condition, and what the record has instead. */
  String told(Map<String, String> properties) {
    String stored = stored(properties);
    String has = stored.isBlank() ? "it is empty" : "it is '" + stored + "'";
    return this + " (" + has + ")";
  }

  private String stored(Map<String, String> properties) {
    String value = properties.get(property);
    return value == null ? "" : value;
  }

  @Override
  public String toString() {
    return (property + " " + operator + " " + String.join(", ", values)).strip();
  }
}
