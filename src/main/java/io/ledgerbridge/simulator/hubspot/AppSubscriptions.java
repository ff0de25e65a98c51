package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the app wants to hear about, by the number of the subscription. */
final class AppSubscriptions {
  private static final long FIRST = 12345;
  private final Map<Long, Entry> entries = new TreeMap<>();
  private final Clock clock;
  private long next = FIRST;

  AppSubscriptions(Clock clock) {
    this.clock = clock;
  }

  private record Entry(Subscription what, boolean active, Instant createdAt, Instant updatedAt) {
    ObjectNode json(long id) {
      ObjectNode json = Json.object().put("id", Long.toString(id));
      json.put("eventType", what.eventType()).put("active", active);
      what.property().ifPresent(name -> json.put("propertyName", name));
      if (what.generic()) {
        json.put("objectTypeId", what.type().id());
      }
      json.put("createdAt", Timestamps.iso(createdAt));
      return json.put("updatedAt", Timestamps.iso(updatedAt));
    }
  }

  synchronized ObjectNode add(Subscription subscription, boolean active) {
    Instant now = clock.instant();
    entries.put(next, new Entry(subscription, active, now, now));
    return get(next++);
  }

  synchronized ObjectNode get(long id) {
    return found(id).json(id);
  }

  synchronized ObjectNode activate(long id, boolean active) {
    Entry entry = found(id);
    entries.put(id, new Entry(entry.what(), active, entry.createdAt(), clock.instant()));
    return get(id);
  }

  synchronized void remove(long id) {
    found(id);
    entries.remove(id);
  }

  synchronized void clear() {
    entries.clear();
    next = FIRST;
  }

  synchronized List<ObjectNode> all() {
    return entries.keySet().stream().map(this::get).toList();
  }

  /** Those that are active and want to hear of it. */
  synchronized Map<Long, Subscription> wanting(Change change) {
    Map<Long, Subscription> wanting = new LinkedHashMap<>();
    entries.forEach(
        (id, entry) -> {
          if (entry.active() && entry.what().wants(change)) {
            wanting.put(id, entry.what());
          }
        });
    return wanting;
  }

  private Entry found(long id) {
    if (!entries.containsKey(id)) {
      throw Refusal.notFound("No subscription has the id " + id);
    }
    return entries.get(id);
  }
}
