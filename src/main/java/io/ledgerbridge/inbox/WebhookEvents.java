package io.ledgerbridge.inbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.ledgerbridge.hubspot.SourceRecord.Event;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads HubSpot's event array, field by field: an event that is nested without end, or has a number
 * without end, costs nothing and takes no other event with it.
 *
 * @see <a href="https://developers.hubspot.com/docs/guides/api/app-management/webhooks">HubSpot:
 *     webhooks</a>
 */
public class WebhookEvents {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookEvents.class);
  private static final Map<String, String> TYPE_IDS =
      Map.of("0-3", "deals", "0-14", "quotes", "0-101", "commerce_payments");
  // The body as a whole has its limit already.
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  /**
   * The rows for the inbox; events of no interest to any flow are left out, and so are those that
   * cannot be read, with one line in the log.
   *
   * @throws IllegalArgumentException when the body is not an array of events
   */
  public List<Incoming> read(byte[] body) {
    List<Map<String, String>> events = parse(body);
    List<Map<String, String>> wanted =
        events.stream()
            .filter(event -> subscription(event).isEmpty() || type(event).isPresent())
            .toList();
    List<Incoming> rows = wanted.stream().flatMap(event -> incoming(event).stream()).toList();
    if (rows.size() < wanted.size()) {
      LOG.warn(
          "{} of {} events of a webhook were left out: they do not say which record of which portal"
              + " changed when.",
          wanted.size() - rows.size(),
          events.size());
    }
    return rows;
  }

  private static List<Map<String, String>> parse(byte[] body) {
    List<Map<String, String>> events = new ArrayList<>();
    try (JsonParser json = JSON.createParser(body)) {
      if (json.nextToken() != JsonToken.START_ARRAY) {
        throw new IllegalArgumentException("The body must be a JSON array of events");
      }
      while (json.nextToken() != JsonToken.END_ARRAY) {
        events.add(event(json));
      }
      if (json.nextToken() != null) {
        throw new IllegalArgumentException("The body must end with its array of events");
      }
      return events;
    } catch (IOException e) {
      throw new IllegalArgumentException("The body is not JSON", e);
    }
  }

  /** The plain fields of an event; of what is no object, none. */
  private static Map<String, String> event(JsonParser json) throws IOException {
    Map<String, String> event = new HashMap<>();
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return event;
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
        event.put(name, json.getText());
      } else {
        json.skipChildren();
      }
    }
    return event;
  }

  private static Optional<Incoming> incoming(Map<String, String> event) {
    boolean readable =
        id(event, "objectId")
            && id(event, "portalId")
            && event.getOrDefault("occurredAt", "").matches("\\d{1,14}");
    return type(event).filter(type -> readable).map(type -> row(event, type));
  }

  private static boolean id(Map<String, String> event, String field) {
    return event.getOrDefault(field, "").matches("\\d{1,20}");
  }

  private static Incoming row(Map<String, String> event, String type) {
    String portal = event.get("portalId");
    Instant at = Instant.ofEpochMilli(Long.parseLong(event.get("occurredAt")));
    String property = text(event, "propertyName");
    String value = text(event, "propertyValue");
    // eventId is not unique: these fields are what makes an event the same one.
    String key =
        String.join(
            "|",
            "event",
            portal,
            event.getOrDefault("subscriptionId", ""),
            subscription(event),
            event.get("objectId"),
            event.get("occurredAt"),
            property,
            value);
    Optional<Event> change =
        property.isEmpty() ? Optional.empty() : Optional.of(new Event(property, value, at));
    return new Incoming(portal, type, event.get("objectId"), "webhook", key, at, change);
  }

  /** PostgreSQL's texts hold no NUL. */
  private static String text(Map<String, String> event, String field) {
    return event.getOrDefault(field, "").replace("\u0000", "");
  }

  private static Optional<String> type(Map<String, String> event) {
    String subscription = subscription(event);
    if (subscription.startsWith("deal.")) {
      return Optional.of("deals");
    }
    return subscription.startsWith("object.")
        ? Optional.ofNullable(TYPE_IDS.get(event.getOrDefault("objectTypeId", "")))
        : Optional.empty();
  }

  private static String subscription(Map<String, String> event) {
    String live = event.getOrDefault("subscriptionType", "");
    return live.isEmpty() ? event.getOrDefault("eventType", "") : live;
  }
}
