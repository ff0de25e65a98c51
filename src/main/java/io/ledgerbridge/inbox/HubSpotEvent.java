package io.ledgerbridge.inbox;

import io.ledgerbridge.hubspot.SourceRecord.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One event of HubSpot's array: a change of a record of ours, of what it is associated with, or a
 * merge.
 *
 * @param fields as they came, by name
 */
record HubSpotEvent(Fields fields) {
  private static final String ASSOCIATION = ".associationChange";
  private static final String MERGE = ".merge";

  /** The documentation calls it {@code eventType}, the live payload {@code subscriptionType}. */
  String subscription() {
    String live = fields.text("subscriptionType");
    return live.isEmpty() ? fields.text("eventType") : live;
  }

  String portal() {
    return fields.id("portalId");
  }

  /** Whether it is about deals, quotes or payments; its ids may be missing nevertheless. */
  boolean ours() {
    return !touched().isEmpty();
  }

  /** A row for each record that it is about; none when it does not say which, where or when. */
  List<Incoming> rows() {
    String at = fields.text("occurredAt");
    if (portal().isEmpty() || !at.matches("\\d{1,14}")) {
      return List.of();
    }
    Instant moment = Instant.ofEpochMilli(Long.parseLong(at));
    return touched().stream()
        .filter(record -> !record.id().isEmpty())
        .map(record -> row(record, moment))
        .toList();
  }

  /** A record of ours; a blank id is one that cannot be read. */
  private record Touched(String type, String id, String by) {}

  private List<Touched> touched() {
    String type = ObjectTypes.ofSubscription(subscription(), fields.text("objectTypeId"));
    if (subscription().endsWith(ASSOCIATION)) {
      return associated(type);
    }
    String id = subscription().endsWith(MERGE) ? survivor() : fields.id("objectId");
    return ObjectTypes.enrols(type) ? List.of(new Touched(type, id, "")) : List.of();
  }

  private String survivor() {
    return fields.first("newObjectId", "primaryObjectId", "objectId");
  }

  /** Both directions are told; each is about whichever of its ends is ours. */
  private List<Touched> associated(String type) {
    String[] names = fields.text("associationType").split("_TO_", -1);
    boolean named = names.length == 2;
    String from = ObjectTypes.of(named ? names[0] : fields.text("fromObjectTypeId"));
    String to = ObjectTypes.of(named ? names[1] : fields.text("toObjectTypeId"));
    if (from.isEmpty() && to.isEmpty() && !named) {
      String id = fields.first("fromObjectId", "objectId");
      return ObjectTypes.enrols(type) ? List.of(new Touched(type, id, "")) : List.of();
    }
    List<Touched> ends = new ArrayList<>();
    if (ObjectTypes.enrols(from) && !to.isEmpty()) {
      ends.add(
          new Touched(
              from, fields.first("fromObjectId", "objectId"), to + fields.id("toObjectId")));
    }
    if (ObjectTypes.enrols(to) && !from.isEmpty()) {
      ends.add(new Touched(to, fields.id("toObjectId"), from + fields.id("fromObjectId")));
    }
    return ends;
  }

  private Incoming row(Touched record, Instant at) {
    if (subscription().endsWith(ASSOCIATION)) {
      return plain(record, association(record), at, Optional.empty());
    }
    if (subscription().endsWith(MERGE)) {
      return Incoming.merged(portal(), record.type(), record.id(), merged(record.id()), at);
    }
    String property = fields.text("propertyName");
    Optional<Event> change =
        property.isEmpty()
            ? Optional.empty()
            : Optional.of(new Event(property, fields.text("propertyValue"), at));
    return plain(record, change(record), at, change);
  }

  private Incoming plain(Touched record, String key, Instant at, Optional<Event> change) {
    return new Incoming(portal(), record.type(), record.id(), "webhook", key, at, change);
  }

  /** Both directions of one association are one event. */
  private String association(Touched record) {
    return String.join(
        "|",
        "association",
        portal(),
        record.type(),
        record.id(),
        record.by(),
        fields.text("occurredAt"),
        fields.text("associationRemoved"));
  }

  /** {@code eventId} is not unique: these fields are what makes an event the same one. */
  private String change(Touched record) {
    return String.join(
        "|",
        "event",
        portal(),
        fields.text("subscriptionId"),
        subscription(),
        record.id(),
        fields.text("occurredAt"),
        fields.text("propertyName"),
        fields.text("propertyValue"));
  }

  /** All that went into the surviving record. */
  private Set<String> merged(String survivor) {
    Set<String> ids = new LinkedHashSet<>();
    ids.add(fields.id("primaryObjectId"));
    ids.add(fields.id("objectId"));
    ids.addAll(fields.list("mergedObjectIds"));
    ids.removeIf(id -> !id.matches(Fields.ID) || id.equals(survivor));
    return ids;
  }
}
