package io.ledgerbridge.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A CRM object as HubSpot answers it.
 *
 * @param properties every value is text; a property without a value is absent
 * @param history newest first, only of the properties whose history was asked for
 * @see <a
 *     href="https://developers.hubspot.com/docs/api-reference/latest/crm/understanding-the-crm">
 *     HubSpot: understanding the CRM</a>
 */
public record CrmRecord(
    String id,
    Map<String, String> properties,
    Map<String, List<Change>> history,
    Instant createdAt,
    Instant updatedAt) {

  /** A value that a property had from a moment on. */
  public record Change(String value, Instant at) {}

  /** A record of which only the id is known. */
  public static CrmRecord known(String id) {
    return new CrmRecord(id, Map.of(), Map.of(), Instant.EPOCH, Instant.EPOCH);
  }

  public Optional<String> text(String property) {
    return Optional.ofNullable(properties.get(property)).filter(value -> !value.isBlank());
  }

  /**
   * Since when the property has the value, or since when it had it last; empty where its history
   * does not say.
   */
  public Optional<Instant> reached(String property, String value) {
    return history.getOrDefault(property, List.of()).stream()
        .dropWhile(change -> !change.value().equals(value))
        .takeWhile(change -> change.value().equals(value))
        .reduce((newer, older) -> older)
        .map(Change::at);
  }

  /**
   * @throws UnexpectedAnswer when the fields that HubSpot always sends are not there
   */
  static CrmRecord from(JsonNode json) {
    String id = json.path("id").asText("");
    // HubSpot always sends a few properties; a record without any would pass for one that no flow
    // takes.
    if (id.isBlank() || !json.path("properties").isObject() || json.path("properties").isEmpty()) {
      throw new UnexpectedAnswer("a record without id or properties");
    }
    return new CrmRecord(
        id,
        values(json.path("properties")),
        histories(json.path("propertiesWithHistory")),
        instant(json, "createdAt"),
        instant(json, "updatedAt"));
  }

  private static Map<String, String> values(JsonNode json) {
    Map<String, String> values = new HashMap<>();
    json.fields()
        .forEachRemaining(
            field -> {
              if (!field.getValue().isNull()) {
                // PostgreSQL's texts hold no NUL.
                values.put(field.getKey(), field.getValue().asText("").replace("\u0000", ""));
              }
            });
    return Map.copyOf(values);
  }

  private static Map<String, List<Change>> histories(JsonNode json) {
    Map<String, List<Change>> histories = new HashMap<>();
    json.fields()
        .forEachRemaining(field -> histories.put(field.getKey(), history(field.getValue())));
    return Map.copyOf(histories);
  }

  private static List<Change> history(JsonNode json) {
    List<Change> changes = new ArrayList<>();
    json.forEach(
        each -> changes.add(new Change(each.path("value").asText(""), instant(each, "timestamp"))));
    changes.sort((a, b) -> b.at().compareTo(a.at()));
    return List.copyOf(changes);
  }

  private static Instant instant(JsonNode json, String field) {
    String text = json.path(field).asText("");
    return text.isBlank() ? Instant.EPOCH : Moments.parse(text);
  }
}
