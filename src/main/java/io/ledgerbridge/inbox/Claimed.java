package io.ledgerbridge.inbox;

import io.ledgerbridge.hubspot.Association;
import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.hubspot.Portal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Up to 100 claimed rows of one object type, and what the bulk reads found out about them. */
public final class Claimed {
  final Portal portal;
  final List<InboxRow> rows;
  final Map<String, CrmRecord> records = new LinkedHashMap<>();
  final Map<String, Map<String, List<Association>>> associations = new ConcurrentHashMap<>();
  final Map<String, Map<String, CrmRecord>> associated = new ConcurrentHashMap<>();

  Claimed(Portal portal, List<InboxRow> rows) {
    this.portal = portal;
    this.rows = List.copyOf(rows);
  }

  /** Records that nothing in the inbox tells of, to be read in the same way. */
  public static Claimed of(Portal portal, String objectType, Collection<String> ids) {
    return new Claimed(portal, ids.stream().map(id -> InboxRow.of(objectType, id)).toList());
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The object type of all rows, e.g. {@code deals}. */
  public String getObjectType() {
    return rows.get(0).objectType();
  }

  public String portalId() {
    return portal.id();
  }

  /** The traceparents of the requests that brought the rows. */
  public Set<String> traces() {
    return rows.stream().flatMap(row -> row.trace().stream()).collect(Collectors.toSet());
  }

  /** The records that HubSpot does not have (any more). */
  public Set<String> goneIds() {
    Set<String> gone = ids();
    gone.removeAll(records.keySet());
    return gone;
  }

  Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    rows.forEach(row -> ids.add(row.objectId()));
    return ids;
  }

  /** The ids of all records of a type that the claimed ones are associated with. */
  Set<String> far(String type) {
    Set<String> ids = new LinkedHashSet<>();
    associations
        .getOrDefault(type, Map.of())
        .values()
        .forEach(ends -> ends.forEach(end -> ids.add(end.id())));
    return ids;
  }

  List<InboxRow> rowsOf(String id) {
    return rows.stream().filter(row -> row.objectId().equals(id)).toList();
  }

  /** The ids that went into a record, as far as merges among its rows say. */
  Set<String> mergedInto(String id) {
    return rowsOf(id).stream()
        .filter(row -> row.source().equals(Incoming.MERGE))
        .flatMap(row -> row.event().stream())
        .flatMap(event -> Arrays.stream(event.value().split(";")))
        .filter(merged -> !merged.isEmpty())
        .collect(Collectors.toSet());
  }

  /** How records of a type are associated with the record, in HubSpot's order. */
  List<Association> links(String id, String type) {
    return associations.getOrDefault(type, Map.of()).getOrDefault(id, List.of());
  }

  /** The records of a type that the record is associated with, in HubSpot's order. */
  List<CrmRecord> associated(String id, String type) {
    return links(id, type).stream()
        .map(to -> associated.getOrDefault(type, Map.of()).get(to.id()))
        .filter(java.util.Objects::nonNull)
        .toList();
  }
}
