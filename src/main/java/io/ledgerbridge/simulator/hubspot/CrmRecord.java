package io.ledgerbridge.simulator.hubspot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One CRM record as it is now, immutable; a change makes another one. */
public final class CrmRecord {
  private final ObjectType type;
  private final long id;
  private final Instant createdAt;
  private final Version latest;
  private final Optional<Instant> archivedAt;

  CrmRecord(
      ObjectType type, long id, Instant createdAt, Version latest, Optional<Instant> archivedAt) {
    this.type = type;
    this.id = id;
    this.createdAt = createdAt;
    this.latest = latest;
    this.archivedAt = archivedAt;
  }

  CrmRecord changed(Version next) {
    return new CrmRecord(type, id, createdAt, next, archivedAt);
  }

  CrmRecord archived(Instant at) {
    return new CrmRecord(type, id, createdAt, latest, Optional.of(at));
  }

  CrmRecord restored(Version next) {
    return new CrmRecord(type, id, createdAt, next, Optional.empty());
  }

  public ObjectType type() {
    return type;
  }

  public String id() {
    return Long.toString(id);
  }

  long number() {
    return id;
  }

  public Optional<String> property(String name) {
    return latest.value(name);
  }

  /** All properties that are not empty. */
  public Map<String, String> properties() {
    return latest.properties();
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return latest.at();
  }

  public Optional<Instant> archivedAt() {
    return archivedAt;
  }

  Version latest() {
    return latest;
  }

  /** The versions in which this property got another value, newest first. */
  List<Version> history(String property) {
    List<Version> changes = new ArrayList<>();
    for (Optional<Version> each = Optional.of(latest);
        each.isPresent();
        each = each.get().before()) {
      if (each.get().changed(property)) {
        changes.add(each.get());
      }
    }
    return changes;
  }
}
