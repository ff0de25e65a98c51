package io.ledgerbridge.kafka;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ledgerbridge.hubspot.SourceRecord.Event;
import io.ledgerbridge.inbox.Incoming;
import java.time.Instant;
import java.util.Optional;

/**
 * An event as Kafka keeps it, in JSON.
 *
 * @param at when it happened, in milliseconds
 * @param property that changed; null where the event names none
 * @param trace null where the request was not traced
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Message(
    String portal,
    String type,
    String id,
    String source,
    String key,
    long at,
    String property,
    String value,
    String trace) {
  private static final String ID = "\\d{1,20}";
  private static final String TYPES = "deals|quotes|commerce_payments";
  private static final String SOURCES = "webhook|merge";
  private static final int TRACE = 64;

  static Message of(Incoming event) {
    return new Message(
        event.portal(),
        event.objectType(),
        event.objectId(),
        event.source(),
        event.key(),
        event.occurredAt().toEpochMilli(),
        event.event().map(Event::property).orElse(null),
        event.event().map(Event::value).orElse(null),
        event.trace().orElse(null));
  }

  /**
   * @throws IllegalArgumentException when it is none that a door has written; anybody who reaches
   *     the broker may have
   */
  Incoming event() {
    must(matches(portal, ID), "portal");
    must(matches(type, TYPES), "type");
    must(matches(id, ID), "id");
    must(matches(source, SOURCES), "source");
    must(key != null, "key");
    must(plain(property) && (property == null) == (value == null), "property");
    must(plain(value), "value");
    must(plain(trace) && (trace == null || trace.length() <= TRACE), "trace");
    Instant happened = Instant.ofEpochMilli(at);
    Optional<Event> change =
        Optional.ofNullable(property).map(name -> new Event(name, value, happened));
    return new Incoming(
        portal, type, id, source, key, happened, change, Optional.ofNullable(trace));
  }

  private static boolean matches(String value, String pattern) {
    return value != null && value.matches(pattern);
  }

  /** PostgreSQL's texts hold no NUL. */
  private static boolean plain(String value) {
    return value == null || value.indexOf('\u0000') < 0;
  }

  private static void must(boolean right, String field) {
    if (!right) {
      throw new IllegalArgumentException("its field '" + field + "' is not one of ours");
    }
  }
}
