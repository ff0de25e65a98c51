package io.ledgerbridge.simulator.hubspot;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Locale;

/** How values of a property are compared: as numbers, times, exact words or text. */
record Comparison(PropertyDefinition definition) {

  /** What a stored value sorts and compares by. */
  Comparable<Object> key(String stored) {
    return comparable(
        switch (definition.type()) {
          case "number" -> new BigDecimal(stored);
          case "date", "datetime", "bool", "enumeration" -> stored;
          default -> stored.toLowerCase(Locale.ROOT);
        });
  }

  /** The same for a value out of a filter: times may be epoch milliseconds there. */
  Comparable<Object> wanted(String value) {
    return key(normal(value));
  }

  /** Lists are not lower-cased for the caller: on text, capitals never match. */
  Comparable<Object> wantedInList(String value) {
    return definition.type().equals("string") ? comparable(value) : wanted(value);
  }

  private String normal(String value) {
    try {
      return CheckValues.normal(definition, value);
    } catch (NumberFormatException | DateTimeException e) {
      throw Refusal.invalid(
          "'" + value + "' is no " + definition.type() + " for property " + definition.name());
    }
  }

  @SuppressWarnings("unchecked")
  private static Comparable<Object> comparable(Object value) {
    return (Comparable<Object>) value;
  }
}
