package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What a caller asked to see of records.
 *
 * @param properties empty means the default ones
 */
record Wanted(List<String> properties, List<String> withHistory, List<String> associations) {
  private static final Map<String, List<String>> DEFAULTS =
      Map.of(
          "contacts", List.of("firstname", "lastname", "email"),
          "companies", List.of("name", "domain"),
          "deals", List.of("dealname", "amount", "closedate", "pipeline", "dealstage"),
          "products", List.of("name", "description", "price"),
          "line_items", List.of("quantity", "amount", "price"),
          "quotes", List.of("hs_expiration_date", "hs_public_url_key", "hs_status", "hs_title"));

  static final Wanted NOTHING_SPECIAL = new Wanted(List.of(), List.of(), List.of());

  static Wanted of(Request request) {
    return new Wanted(
        request.words("properties"),
        request.words("propertiesWithHistory"),
        request.words("associations"));
  }

  static Wanted of(JsonNode body) {
    return new Wanted(
        Json.texts(body.path("properties")),
        Json.texts(body.path("propertiesWithHistory")),
        List.of());
  }

  static Wanted properties(List<String> names) {
    return new Wanted(names, List.of(), List.of());
  }

  List<String> propertiesOf(ObjectType type) {
    return properties.isEmpty() ? DEFAULTS.getOrDefault(type.name(), List.of()) : properties;
  }
}
