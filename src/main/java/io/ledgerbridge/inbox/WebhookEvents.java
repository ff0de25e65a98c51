package io.ledgerbridge.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.hubspot.SourceRecord.Event;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads HubSpot's event array.
 *
 * @see <a href="https://developers.hubspot.com/docs/guides/api/app-management/webhooks">HubSpot:
 *     webhooks</a>
 */
public class WebhookEvents {
  private static final Map<String, String> TYPE_IDS =
      Map.of("0-3", "deals", "0-14", "quotes", "0-101", "commerce_payments");
  private final ObjectMapper json;

  public WebhookEvents(ObjectMapper json) {
    this.json = json;
  }

  /**
   * The rows for the inbox; events of no interest to any flow are left out.
   *
   * @throws IllegalArgumentException when the body is not an array of events
   */
  public List<Incoming> read(byte[] body) {
    JsonNode events = parse(body);
    if (!events.isArray()) {
      throw new IllegalArgumentException("The body must be a JSON array of events");
    }
    List<Incoming> rows = new ArrayList<>();
    events.forEach(event -> incoming(event).ifPresent(rows::add));
    return rows;
  }

  private JsonNode parse(byte[] body) {
    try {
      JsonNode parsed = json.readTree(body);
      return parsed == null ? json.missingNode() : parsed;
    } catch (IOException e) {
      throw new IllegalArgumentException("The body is not JSON");
    }
  }

  private static Optional<Incoming> incoming(JsonNode event) {
    String id = event.path("objectId").asText("");
    String portal = event.path("portalId").asText("");
    boolean readable =
        id.matches("\\d{1,20}")
            && portal.matches("\\d{1,20}")
            && event.path("occurredAt").canConvertToLong();
    return objectType(event).filter(type -> readable).map(type -> row(event, portal, type, id));
  }

  private static Incoming row(JsonNode event, String portal, String type, String id) {
    Instant at = Instant.ofEpochMilli(event.path("occurredAt").asLong());
    String property = event.path("propertyName").asText("").replace("\u0000", "");
    // PostgreSQL's texts hold no NUL.
    String value = event.path("propertyValue").asText("").replace("\u0000", "");
    // eventId is not unique: these fields are what makes an event the same one.
    String key =
        String.join(
            "|",
            "event",
            portal,
            event.path("subscriptionId").asText(""),
            subscription(event),
            id,
            event.path("occurredAt").asText(""),
            property,
            value);
    Optional<Event> change =
        property.isEmpty() ? Optional.empty() : Optional.of(new Event(property, value, at));
    return new Incoming(portal, type, id, "webhook", key, at, change);
  }

  private static Optional<String> objectType(JsonNode event) {
    String subscription = subscription(event);
    if (subscription.startsWith("deal.")) {
      return Optional.of("deals");
    }
    return subscription.startsWith("object.")
        ? Optional.ofNullable(TYPE_IDS.get(event.path("objectTypeId").asText("")))
        : Optional.empty();
  }

  private static String subscription(JsonNode event) {
    String live = event.path("subscriptionType").asText("");
    return live.isEmpty() ? event.path("eventType").asText("") : live;
  }
}
