package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.quickbooks.Told.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What a company has on file. Not thread-safe: the company locks it. */
final class Books {
  private final Map<String, Table> tables = new HashMap<>();
  private final Map<String, Long> sequences = new HashMap<>();
  private final Taken taken = new Taken();
  private Listener listener = (entity, id, operation) -> {};
  private final Times times;
  private final String country;
  private final String currency;
  private final ObjectNode preferences = Json.object();
  private final ObjectNode companyInfo = Json.object();

  Books(Clock clock, String country, String currency) {
    this.times = new Times(clock);
    this.country = country;
    this.currency = currency;
  }

  /** Who is told of each record that is written or removed, from now on. */
  void listen(Listener told) {
    listener = told;
  }

  /** Hears of what happens. */
  interface Listener {
    void happened(String entity, String id, Operation operation);
  }

  private void tell(Kind kind, ObjectNode entity, Operation operation) {
    listener.happened(kind.name(), entity.get("Id").asText(), operation);
  }

  void clear() {
    tables.clear();
    sequences.clear();
    taken.clear();
    preferences.removeAll();
    companyInfo.removeAll();
  }

  Table table(Kind kind) {
    return tables.computeIfAbsent(kind.name(), name -> new Table());
  }

  Optional<ObjectNode> find(String entity, String id) {
    return Optional.ofNullable(table(Kinds.named(entity)).rows().get(id));
  }

  /** The next number of a sequence, the first being 1. */
  String next(String sequence) {
    return Long.toString(sequences.merge(sequence, 1L, Long::sum));
  }

  /** A sequence does not hand out numbers up to this one any more. */
  void skip(String sequence, long upTo) {
    sequences.merge(sequence, upTo, Math::max);
  }

  void add(Kind kind, ObjectNode entity) {
    String id = entity.path("Id").asText("");
    if (id.isEmpty()) {
      entity.put("Id", next(kind.sequence()));
    } else if (id.matches("\\d{1,15}")) {
      skip(kind.sequence(), Long.parseLong(id));
    }
    entity.put("SyncToken", "0");
    entity.putObject("MetaData").put("CreateTime", times.now());
    put(kind, entity);
    tell(kind, entity, Operation.CREATE);
    kind.effects(this, Optional.empty(), Optional.of(entity));
  }

  void replace(Kind kind, ObjectNode before, ObjectNode entity, Operation operation) {
    store(kind, before, entity);
    tell(kind, entity, operation);
    kind.effects(this, Optional.of(before), Optional.of(entity));
  }

  /**
   * Changes a record because another one was written: it has a new SyncToken, and nothing follows.
   */
  void revise(String entity, String id, Consumer<ObjectNode> change) {
    Kind kind = Kinds.named(entity);
    find(entity, id)
        .ifPresent(
            before -> {
              ObjectNode after = before.deepCopy();
              change.accept(after);
              store(kind, before, after);
              tell(kind, after, Operation.UPDATE);
            });
  }

  private void store(Kind kind, ObjectNode before, ObjectNode entity) {
    taken.release(kind, before);
    entity.set("Id", before.get("Id"));
    entity.put("SyncToken", Long.toString(before.path("SyncToken").asLong() + 1));
    entity.set("MetaData", before.get("MetaData").deepCopy());
    put(kind, entity);
  }

  private void put(Kind kind, ObjectNode entity) {
    entity.put("domain", "QBO").put("sparse", false);
    touch(entity);
    table(kind).rows().put(entity.get("Id").asText(), entity);
    taken.take(kind, entity);
  }

  void touch(ObjectNode entity) {
    ((ObjectNode) entity.get("MetaData")).put("LastUpdatedTime", times.now());
  }

  void remove(Kind kind, ObjectNode entity) {
    String id = entity.get("Id").asText();
    taken.release(kind, entity);
    table(kind).rows().remove(id);
    ObjectNode rest = Json.object().put("domain", "QBO").put("status", "Deleted").put("Id", id);
    rest.putObject("MetaData").put("LastUpdatedTime", times.now());
    table(kind).deleted().put(id, rest);
    tell(kind, entity, Operation.DELETE);
    kind.effects(this, Optional.of(entity), Optional.empty());
  }

  Taken taken() {
    return taken;
  }

  Times times() {
    return times;
  }

  LocalDate today() {
    return times.today();
  }

  String country() {
    return country;
  }

  boolean american() {
    return country.equals("US");
  }

  String currency() {
    return currency;
  }

  ObjectNode preferences() {
    return preferences;
  }

  ObjectNode companyInfo() {
    return companyInfo;
  }

  JsonNode preference(String group, String name) {
    return preferences.path(group).path(name);
  }

  boolean prefers(String group, String name) {
    return preference(group, name).asBoolean(false);
  }
}
