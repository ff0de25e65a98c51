package io.ledgerbridge.simulator.hubspot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who is associated with whom, in both directions, each in the order in which it was made. */
final class Associations {
  private final AssociationTypes types = new AssociationTypes();
  private final Map<End, Map<Long, Link>> links = new ConcurrentHashMap<>();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  /** Hears of two records that are associated now, or no longer. */
  interface Listener {
    void joined(ObjectType from, long fromId, ObjectType to, long toId, boolean removed);
  }

  private record End(ObjectType from, long id, ObjectType to) {}

  void listen(Listener listener) {
    listeners.add(listener);
  }

  AssociationTypes types() {
    return types;
  }

  /** Adds the type, and the plain one that always goes with it. */
  void add(AssociationType type, long from, long to) {
    AssociationType plain = types.plain(type.from(), type.to());
    for (AssociationType each : List.of(plain, type)) {
      addOneWay(each, from, to);
      addOneWay(each.reversed(), to, from);
    }
    listeners.forEach(each -> each.joined(type.from(), from, type.to(), to, false));
  }

  /** Takes the labels off; the pair stays associated. */
  void unlabel(ObjectType from, long fromId, ObjectType to, long toId) {
    unlabelOneWay(new End(from, fromId, to), toId);
    unlabelOneWay(new End(to, toId, from), fromId);
  }

  void remove(ObjectType from, long fromId, ObjectType to, long toId) {
    removeOneWay(new End(from, fromId, to), toId);
    removeOneWay(new End(to, toId, from), fromId);
    listeners.forEach(each -> each.joined(from, fromId, to, toId, true));
  }

  List<Link> of(ObjectType from, long id, ObjectType to) {
    Map<Long, Link> found = links.get(new End(from, id, to));
    if (found == null) {
      return List.of();
    }
    synchronized (found) {
      return List.copyOf(found.values());
    }
  }

  boolean joined(ObjectType from, long id, ObjectType to, long toId) {
    Map<Long, Link> found = links.getOrDefault(new End(from, id, to), Map.of());
    synchronized (found) {
      return found.containsKey(toId);
    }
  }

  /** What one record is associated with is associated with another one instead. */
  void move(ObjectType type, long from, long to) {
    for (ObjectType other : ObjectType.all()) {
      for (Link link : of(type, from, other)) {
        removeOneWay(new End(type, from, other), link.to());
        removeOneWay(new End(other, link.to(), type), from);
        link.types().forEach(each -> add(each, to, link.to()));
      }
    }
  }

  void clear() {
    links.clear();
  }

  private void addOneWay(AssociationType type, long from, long to) {
    Map<Long, Link> of =
        links.computeIfAbsent(new End(type.from(), from, type.to()), end -> new LinkedHashMap<>());
    synchronized (of) {
      of.put(to, of.getOrDefault(to, new Link(to, List.of())).with(type));
    }
  }

  private void unlabelOneWay(End end, long to) {
    Map<Long, Link> of = links.getOrDefault(end, new LinkedHashMap<>());
    synchronized (of) {
      of.computeIfPresent(to, (id, link) -> link.plain());
    }
  }

  private void removeOneWay(End end, long to) {
    Map<Long, Link> of = links.getOrDefault(end, new LinkedHashMap<>());
    synchronized (of) {
      of.remove(to);
    }
  }
}
