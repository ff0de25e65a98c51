package io.ledgerbridge.delivery;

import io.ledgerbridge.delivery.Delivery.WriteBackTo;
import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.sales.Reason;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * The side of the table that the sinks write: everything here is part of the record's transaction.
 */
public class Offers {
  private static final String READING = Reason.Code.READING_AGAIN.name();
  private final JdbcClient db;
  private final DeliveryWords words;
  private final Clock clock;

  public Offers(JdbcClient db, Clock clock) {
    this.db = db;
    this.words = new DeliveryWords(db);
    this.clock = clock;
  }

  /** The newest row of that record, flow and part, of the kind or of one not known yet. */
  public Optional<Delivery> find(DeliveryKey key) {
    return newest(of(key.portal(), key.objectType(), key.objectId()), key);
  }

  /** The same, among all deliveries of the record. */
  static Optional<Delivery> newest(List<Delivery> ofRecord, DeliveryKey key) {
    return ofRecord.stream()
        .filter(row -> row.key().flow().equals(key.flow()))
        .filter(row -> unknown(row) || row.key().kind().equals(key.kind()))
        .filter(row -> unknown(row) || row.key().part().equals(key.part()))
        .max(
            // Of merged records several have one: what is still open goes on first.
            Comparator.comparing(Parking::open)
                .thenComparing(row -> row.key().revision())
                .thenComparing(row -> row.key().kind()));
  }

  private static boolean unknown(Delivery row) {
    return row.key().kind().equals(DeliveryKey.UNKNOWN_KIND);
  }

  /** Whether the flow has ever taken the record. */
  public boolean taken(String portal, String objectType, String objectId, String flow) {
    return !of(portal, objectType, objectId).stream()
        .filter(each -> each.key().flow().equals(flow))
        .toList()
        .isEmpty();
  }

  /** All deliveries of a record. */
  public List<Delivery> of(String portal, String objectType, String objectId) {
    return of(portal, objectType, List.of(objectId));
  }

  /**
   * All deliveries of up to 100 records, and of the records that were merged into them. They are
   * found by their ids alone: H2 would rather read all of the portal's, and pick.
   */
  public List<Delivery> of(String portal, String objectType, Collection<String> objectIds) {
    return db
        .sql(part("object_id", objectIds) + " union all " + part("merged_into", objectIds))
        .params(List.copyOf(objectIds))
        .params(List.copyOf(objectIds))
        .query(Delivery::from)
        .list()
        .stream()
        .filter(row -> row.key().portal().equals(portal))
        .filter(row -> row.key().objectType().equals(objectType))
        .toList();
  }

  private static String part(String column, Collection<String> objectIds) {
    return "select * from delivery where " + column + " in " + marks(objectIds);
  }

  /** Marks what waits for its record to be read again, so that what no flow takes can be told. */
  public void reading(Collection<Delivery> rows) {
    db.sql(
            "update delivery set reason_code = ? where state = 'waiting' and document is null"
                + " and id in "
                + marks(rows))
        .param(READING)
        .params(rows.stream().map(Delivery::id).toList())
        .update();
  }

  /** What was just made of the record belongs to that trace. */
  public void traced(SourceRecord source, String trace) {
    db.sql(
            "update delivery set trace = ? where object_id = ? and portal = ? and object_type = ?"
                + " and state in ('queued', 'waiting') and trace is null")
        .params(trace, source.id(), source.portal().id(), source.objectType())
        .update();
  }

  private static String marks(Collection<?> values) {
    return values.stream().map(value -> "?").collect(Collectors.joining(", ", "(", ")"));
  }

  /**
   * A new row, or the one of the same key that has no document yet, takes the offer's content. To
   * any other row the offer is a repeat, also where the idempotent consumer let it through.
   */
  void put(DeliveryKey key, String objectName, Content content, Optional<Delivery> open) {
    if (open.isPresent()) {
      update(open.get().id(), key, objectName, content);
    } else {
      insert(key, objectName, content);
    }
  }

  /**
   * What an offer comes to.
   *
   * @param document the canonical document as JSON, when there is one
   * @param customer who buys, as HubSpot names them
   * @param dueAt when the row is next looked at
   */
  record Content(
      State state,
      Optional<String> realm,
      Optional<String> document,
      Optional<String> customer,
      Optional<String> currency,
      Optional<BigDecimal> sourceTotal,
      Optional<Reason> reason,
      Instant dueAt,
      Optional<WriteBackTo> writeBackTo) {

    /** Without a document. */
    static Content without(State state, Optional<String> realm, Reason reason, Instant dueAt) {
      return new Content(
          state,
          realm,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(reason),
          dueAt,
          Optional.empty());
    }
  }

  private void update(long id, DeliveryKey key, String objectName, Content content) {
    db.sql(
            "update delivery set kind = ?, part = ?, object_name = ?, realm = ?, state = ?, document = ?,"
                + " customer_name = coalesce(?, customer_name),"
                + " currency = ?, source_total = ?, reason_code = ?, reason = ?, raw_fault = null,"
                + " request_id = null, payload = null, write_back_type = ?, write_back_id = ?,"
                + " due_at = ?, offers = offers + 1, updated_at = ?"
                + " where id = ? and document is null and state in ('waiting', 'parked')")
        .params(key.kind(), key.part(), objectName)
        .params(content.realm().orElse(null), content.state().id())
        .params(content.document().orElse(null), content.customer().orElse(null))
        .params(content.currency().orElse(null))
        .params(content.sourceTotal().orElse(null), code(content), sentence(content))
        .params(type(content), target(content))
        .params(at(content.dueAt()), at(clock.instant()), id)
        .update();
    words.add(id, words(key, objectName, content));
  }

  private void insert(DeliveryKey key, String objectName, Content content) {
    OffsetDateTime now = at(clock.instant());
    GeneratedKeyHolder id = new GeneratedKeyHolder();
    db.sql(
            "insert into delivery (portal, object_type, object_id, flow, kind, revision, part, object_name,"
                + " realm, state, document, customer_name, currency, source_total, reason_code, reason, due_at,"
                + " created_at, updated_at, write_back_due_at, write_back, write_back_tries, offers,"
                + " generation, attempts, fence, write_back_type, write_back_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                + " ?, ?, ?, 'none', 0, 0, 0, 0, 0, ?, ?)")
        .params(key.portal(), key.objectType(), key.objectId(), key.flow(), key.kind())
        .params(key.revision(), key.part(), objectName)
        .params(content.realm().orElse(null), content.state().id())
        .params(content.document().orElse(null), content.customer().orElse(null))
        .params(content.currency().orElse(null))
        .params(content.sourceTotal().orElse(null), code(content), sentence(content))
        .params(at(content.dueAt()), now, now, now)
        .params(type(content), target(content))
        .update(id, "id");
    words.add(id.getKeyAs(Long.class), words(key, objectName, content));
  }

  private static List<String> words(DeliveryKey key, String objectName, Content content) {
    return Words.of(key.objectId(), objectName, content.customer().orElse(""));
  }

  private static String code(Content content) {
    return content.reason().map(reason -> reason.code().name()).orElse(null);
  }

  private static String type(Content content) {
    return content.writeBackTo().map(WriteBackTo::objectType).orElse(null);
  }

  private static String target(Content content) {
    return content.writeBackTo().map(WriteBackTo::objectId).orElse(null);
  }

  private static String sentence(Content content) {
    return content.reason().map(Reason::sentence).orElse(null);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
