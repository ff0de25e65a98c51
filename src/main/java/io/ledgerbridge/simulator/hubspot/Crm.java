package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The memory of the account and its rules of writing. Writes come one at a time, reads any time.
 */
final class Crm {
  private static final String MERGED = "hs_merged_object_ids";
  private final Map<Long, Long> merged = new ConcurrentHashMap<>();
  private final Clock clock;
  private final Records records = new Records();
  private final PropertyDefinitions definitions = new PropertyDefinitions();
  private final Pipelines pipelines = new Pipelines(definitions);
  private final Associations associations = new Associations();
  private final TaxRates taxRates = new TaxRates();
  private final LineItemTax lineTax = new LineItemTax(taxRates);
  private final QuoteTotals quoteTotals = new QuoteTotals(this);
  private final CheckValues check = new CheckValues(definitions);
  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

  Crm(Clock clock) {
    this.clock = clock;
    associations.listen(this::joined);
  }

  Records records() {
    return records;
  }

  PropertyDefinitions definitions() {
    return definitions;
  }

  Pipelines pipelines() {
    return pipelines;
  }

  Associations associations() {
    return associations;
  }

  TaxRates taxRates() {
    return taxRates;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  void listen(Consumer<Change> listener) {
    listeners.add(listener);
  }

  synchronized CrmRecord create(ObjectType type, Map<String, String> given, Origin origin) {
    checkNew(type, given, origin);
    Map<String, String> values = check.of(type, given, origin);
    return create(type, records.newId(type), values, origin);
  }

  synchronized CrmRecord createAs(ObjectType type, String id, Map<String, String> given) {
    long number =
        Records.number(id).orElseThrow(() -> new IllegalArgumentException("No record id: " + id));
    if (records.find(type, id).isPresent()) {
      throw new IllegalArgumentException("There is a " + type.singular() + " " + id + " already");
    }
    return create(type, number, check.of(type, given, Origin.PERSON), Origin.PERSON);
  }

  synchronized CrmRecord update(
      ObjectType type, String id, Map<String, String> given, Origin origin) {
    CrmRecord before = alive(type, id);
    checkChange(before, given, origin);
    Map<String, String> values = check.of(type, given, origin);
    Map<String, String> properties = new HashMap<>(before.properties());
    Instant at = later(now(), before.updatedAt());
    merge(type, properties, values, at);
    CrmRecord after = before.changed(version(properties, at, origin, Optional.of(before.latest())));
    records.put(after);
    tell(Change.Kind.UPDATE, after, origin);
    quoteTotals.follow(after, values);
    return after;
  }

  synchronized void archive(ObjectType type, String id, Origin origin) {
    CrmRecord before = alive(type, id);
    if (origin == Origin.CALLER) {
      CallerRules.archive(before);
    }
    CrmRecord archived = before.archived(now());
    records.put(archived);
    tell(Change.Kind.DELETION, archived, origin);
    quoteTotals.follow(archived, Map.of());
  }

  /** A record that was deleted is there again, with all that it was associated with. */
  synchronized void restore(ObjectType type, String id) {
    CrmRecord before =
        records
            .find(type, id)
            .filter(
                record -> record.archivedAt().isPresent() && !merged.containsKey(record.number()))
            .orElseThrow(() -> new IllegalArgumentException("Nothing to restore: " + id));
    Map<String, String> properties = new HashMap<>(before.properties());
    properties.put(type.modifiedProperty(), Timestamps.iso(now()));
    CrmRecord after =
        before.restored(version(properties, now(), Origin.PERSON, Optional.of(before.latest())));
    records.put(after);
    tell(Change.Kind.RESTORE, after, Origin.PERSON);
  }

  /** Both records become a new one, as HubSpot merges deals; its values are those of the first. */
  synchronized CrmRecord merge(ObjectType type, String primaryId, String otherId) {
    CrmRecord primary = alive(type, primaryId);
    CrmRecord other = alive(type, otherId);
    Map<String, String> values = new HashMap<>(other.properties());
    values.putAll(primary.properties());
    values.put(MERGED, mergedIds(primary, other));
    CrmRecord survivor = create(type, records.newId(type), values, Origin.PERSON);
    for (CrmRecord each : List.of(primary, other)) {
      associations.move(type, each.number(), survivor.number());
      records.put(each.archived(now()));
      merged.put(each.number(), survivor.number());
    }
    ObjectNode more = Json.object().put("primaryObjectId", primary.number());
    more.putArray("mergedObjectIds").add(other.number());
    more.put("newObjectId", survivor.number()).put("numberOfPropertiesMoved", values.size());
    Change change = new Change(Change.Kind.MERGE, survivor, Set.of(), Origin.PERSON, more);
    listeners.forEach(listener -> listener.accept(change));
    return survivor;
  }

  private static String mergedIds(CrmRecord... records) {
    return Stream.of(records)
        .flatMap(each -> Stream.concat(Stream.of(each.id()), each.property(MERGED).stream()))
        .collect(Collectors.joining(";"));
  }

  /** Where a record is now that was merged, perhaps several times; its own id otherwise. */
  String survivor(ObjectType type, String id) {
    return Records.number(id)
        .filter(number -> find(type, id).isEmpty() && merged.containsKey(number))
        .map(number -> survivor(type, Long.toString(merged.get(number))))
        .orElse(id);
  }

  Optional<CrmRecord> find(ObjectType type, String id) {
    return records.find(type, id).filter(record -> record.archivedAt().isEmpty());
  }

  CrmRecord alive(ObjectType type, String id) {
    return find(type, id)
        .orElseThrow(
            () ->
                Refusal.notFound("Object not found. No " + type.singular() + " has the id " + id));
  }

  /** Refuses values that no record of the type could have. */
  void checkValues(ObjectType type, Map<String, String> given) {
    check.of(type, given, Origin.CALLER);
  }

  /** Refuses what {@link #create} would refuse, and changes nothing. */
  void checkNew(ObjectType type, Map<String, String> given, Origin origin) {
    check.of(type, given, origin);
    if (origin == Origin.CALLER) {
      CallerRules.create(type, given);
    }
  }

  /** Refuses what {@link #update} would refuse, and changes nothing. */
  void checkChange(CrmRecord record, Map<String, String> given, Origin origin) {
    check.of(record.type(), given, origin);
    if (origin == Origin.CALLER) {
      CallerRules.change(record, given);
    }
  }

  /**
   * HubSpot calculated these itself. It is not promised that such a change touches the modified
   * date: here it does not.
   */
  synchronized void derived(CrmRecord record, Map<String, String> values) {
    Map<String, String> properties = new HashMap<>(record.properties());
    properties.putAll(values);
    Version version =
        version(properties, record.updatedAt(), Origin.PERSON, Optional.of(record.latest()));
    records.put(record.changed(version));
    tell(Change.Kind.UPDATE, record.changed(version), Origin.PERSON);
  }

  synchronized void startOver() {
    clear();
    records.countFromTheStart();
  }

  synchronized void clear() {
    records.clear();
    associations.clear();
    quoteTotals.clear();
    merged.clear();
  }

  private CrmRecord create(ObjectType type, long id, Map<String, String> values, Origin origin) {
    Instant at = now();
    Map<String, String> properties = new HashMap<>();
    String created = values.getOrDefault(type.createdProperty(), Timestamps.iso(at));
    properties.put("hs_object_id", Long.toString(id));
    properties.put("createdate", created);
    properties.put("hs_createdate", created);
    merge(type, properties, values, at);
    Version version = version(properties, at, origin, Optional.empty());
    CrmRecord record =
        new CrmRecord(type, id, Timestamps.parse(created), version, Optional.empty());
    records.put(record);
    tell(Change.Kind.CREATION, record, origin);
    quoteTotals.follow(record, values);
    return record;
  }

  private void merge(
      ObjectType type, Map<String, String> properties, Map<String, String> values, Instant at) {
    properties.putAll(values);
    properties.values().removeIf(String::isEmpty);
    pipelines.derive(type, properties, values);
    LineItemSums.derive(type, properties, values);
    lineTax.derive(type, properties, values);
    PublishQuote.derive(type, properties, values, at);
    PaymentSums.derive(type, properties, values);
    properties.put(type.modifiedProperty(), Timestamps.iso(at));
  }

  private synchronized void joined(
      ObjectType from, long fromId, ObjectType to, long toId, boolean removed) {
    tell(from, fromId, to, toId, removed);
    tell(to, toId, from, fromId, removed);
    if (from.name().equals("quotes") && QuoteTotals.concern(to)) {
      quoteTotals.follow(from, fromId);
    } else if (to.name().equals("quotes") && QuoteTotals.concern(from)) {
      quoteTotals.follow(to, toId);
    }
  }

  private static Version version(
      Map<String, String> properties, Instant at, Origin origin, Optional<Version> before) {
    return new Version(Map.copyOf(properties), at, origin, before);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  /** One direction of an association. */
  private void tell(ObjectType from, long fromId, ObjectType to, long toId, boolean removed) {
    find(from, Long.toString(fromId))
        .ifPresent(
            record -> {
              String names = from.singular() + "_TO_" + to.singular();
              ObjectNode more = Json.object();
              more.put("associationType", names.toUpperCase(Locale.ROOT));
              more.put("fromObjectId", fromId).put("toObjectId", toId);
              more.put("associationRemoved", removed).put("isPrimaryAssociation", false);
              Change change =
                  new Change(Change.Kind.ASSOCIATION, record, Set.of(), Origin.PERSON, more);
              listeners.forEach(listener -> listener.accept(change));
            });
  }

  private void tell(Change.Kind kind, CrmRecord record, Origin origin) {
    if (listeners.isEmpty()) {
      return;
    }
    Set<String> names = new TreeSet<>(record.properties().keySet());
    record.latest().before().ifPresent(before -> names.addAll(before.properties().keySet()));
    names.removeIf(name -> !record.latest().changed(name));
    listeners.forEach(listener -> listener.accept(new Change(kind, record, names, origin)));
  }
}
