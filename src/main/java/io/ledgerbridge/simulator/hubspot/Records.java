package io.ledgerbridge.simulator.hubspot;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** All records in order of their ids. Reads never wait; writers keep each other out themselves. */
final class Records {
  // Real ids do not fit into 32 bits: neither do these.
  private static final long FIRST_ID = 21_678_228_001L;
  private final Map<ObjectType, ConcurrentNavigableMap<Long, CrmRecord>> byType =
      new ConcurrentHashMap<>();
  private final AtomicLong nextId = new AtomicLong(FIRST_ID);

  long newId(ObjectType type) {
    long id = nextId.getAndIncrement();
    return of(type).containsKey(id) ? newId(type) : id;
  }

  void put(CrmRecord record) {
    of(record.type()).put(record.number(), record);
  }

  /** Archived ones too. */
  Optional<CrmRecord> find(ObjectType type, String id) {
    return number(id).map(of(type)::get);
  }

  Optional<CrmRecord> findBy(ObjectType type, String property, String value) {
    return all(type).stream()
        .filter(record -> record.archivedAt().isEmpty())
        .filter(record -> record.property(property).filter(value::equalsIgnoreCase).isPresent())
        .findFirst();
  }

  Collection<CrmRecord> all(ObjectType type) {
    return of(type).values();
  }

  List<CrmRecord> after(ObjectType type, long id, boolean archived, int limit) {
    return of(type).tailMap(id, false).values().stream()
        .filter(record -> record.archivedAt().isPresent() == archived)
        .limit(limit)
        .toList();
  }

  void clear() {
    byType.clear();
  }

  void countFromTheStart() {
    nextId.set(FIRST_ID);
  }

  static Optional<Long> number(String id) {
    try {
      return Optional.of(Long.parseLong(id));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private ConcurrentNavigableMap<Long, CrmRecord> of(ObjectType type) {
    return byType.computeIfAbsent(type, t -> new ConcurrentSkipListMap<>());
  }
}
