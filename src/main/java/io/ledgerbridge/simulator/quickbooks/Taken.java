package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names and document numbers that are in use, and by which record. */
final class Taken {
  /** Who uses a key. */
  record Holder(String entity, String id) {}

  private final Map<String, Set<Holder>> holders = new HashMap<>();

  void clear() {
    holders.clear();
  }

  void take(Kind kind, ObjectNode entity) {
    Holder holder = holder(kind, entity);
    kind.keys(entity)
        .forEach(key -> holders.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(holder));
  }

  void release(Kind kind, ObjectNode entity) {
    Holder holder = holder(kind, entity);
    kind.keys(entity).forEach(key -> holders.getOrDefault(key, Set.of()).remove(holder));
  }

  /** Somebody other than this record who uses the key. */
  Optional<Holder> byAnother(String key, Kind kind, ObjectNode entity) {
    Holder self = holder(kind, entity);
    return holders.getOrDefault(key, Set.of()).stream()
        .filter(other -> !other.equals(self))
        .findFirst();
  }

  boolean inUse(String key) {
    return !holders.getOrDefault(key, Set.of()).isEmpty();
  }

  private static Holder holder(Kind kind, ObjectNode entity) {
    return new Holder(kind.name(), entity.path("Id").asText(""));
  }
}
