package io.ledgerbridge.delivery;

import io.ledgerbridge.delivery.Offers.Content;
import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.sales.Reason;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.Source;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dead letters of records that never came as far as a document. */
public class Parking {
  private static final Optional<String> GONE = Optional.of(Code.RECORD_GONE.name());
  private final Offers offers;
  private final JdbcClient db;
  private final Clock clock;

  public Parking(Offers offers, JdbcClient db, Clock clock) {
    this.offers = offers;
    this.db = db;
    this.clock = clock;
  }

  /** Whether a delivery waits for its record to be read again. */
  public static boolean open(Delivery row) {
    return row.state() == State.WAITING && row.document().isEmpty();
  }

  /**
   * Which of up to 100 records still have a delivery that waits for something to be associated. A
   * delivery that was to be read again, but whose flow did not take the record this time, is
   * parked.
   */
  public Set<String> waiting(String portal, List<SourceRecord> sources) {
    Map<String, SourceRecord> byId =
        sources.stream().collect(Collectors.toMap(SourceRecord::id, Function.identity()));
    Map<Boolean, List<Delivery>> taken =
        offers.of(portal, sources.get(0).objectType(), byId.keySet()).stream()
            .filter(Parking::open)
            .collect(Collectors.partitioningBy(Parking::taken));
    taken.get(false).forEach(row -> park(row, notTakenReason(row, byId.get(row.recordId()))));
    return taken.get(true).stream().map(Delivery::recordId).collect(Collectors.toSet());
  }

  private static boolean taken(Delivery row) {
    return !row.reasonCode().equals(Optional.of(Code.READING_AGAIN.name()));
  }

  /**
   * The record was deleted in HubSpot: what waits for it parks, and what has not gone out to
   * QuickBooks yet. What has gone out, or is going, comes to its end.
   */
  public void gone(String portal, String objectType, String objectId) {
    offers.of(portal, objectType, objectId).forEach(this::gone);
  }

  private void gone(Delivery row) {
    Reason reason = goneReason(named(row, row.objectName()));
    db.sql(
            "update delivery set state = 'parked', reason_code = ?, reason = ?, updated_at = ?"
                + " where id = ? and state in ('queued', 'waiting') and sent_at is null"
                + " and document_id is null")
        .params(reason.code().name(), reason.sentence(), now(), row.id())
        .update();
  }

  /** Whether a delivery parked because its record was gone. */
  public static boolean isGone(Delivery row) {
    return row.state() == State.PARKED && row.reasonCode().equals(GONE) && row.sentAt().isEmpty();
  }

  /** The record is there again, restored or merged: what parked for want of it is tried again. */
  public void back(Delivery row) {
    db.sql(
            "update delivery set state = 'waiting', document = null, fence = 0, reason_code = ?, reason = ?,"
                + " due_at = ?, updated_at = ? where id = ? and state = 'parked'")
        .params(Code.READING_AGAIN.name(), row.label() + " is in HubSpot again and is read anew.")
        .params(now(), now(), row.id())
        .update();
  }

  /** A flow failed on the record: a parked row of a kind not known. */
  public void failed(Source source, String flow, Reason reason, String stack) {
    DeliveryKey key = park(source, flow, DeliveryKey.UNKNOWN_KIND, reason);
    offers.find(key).ifPresent(row -> raw(row, stack));
  }

  /** What was asked for cannot be: a parked row of that kind without a document. */
  public void refused(Source source, String flow, String kind, Reason reason) {
    park(source, flow, kind, reason);
  }

  private DeliveryKey park(Source source, String flow, String kind, Reason reason) {
    DeliveryKey key =
        new DeliveryKey(source.portal(), source.objectType(), source.objectId(), flow, kind, 0);
    Content content = Content.without(State.PARKED, Optional.empty(), reason, clock.instant());
    offers.put(key, source.name(), content, offers.find(key));
    return key;
  }

  private void raw(Delivery row, String stack) {
    db.sql("update delivery set raw_fault = ? where id = ?").params(stack, row.id()).update();
  }

  private void park(Delivery row, Reason reason) {
    db.sql(
            "update delivery set state = 'parked', reason_code = ?, reason = ?, updated_at = ?"
                + " where id = ?")
        .params(reason.code().name(), reason.sentence(), now(), row.id())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Reason notTakenReason(Delivery row, SourceRecord source) {
    return new Reason(
        Code.NOT_TAKEN,
        ("%s: the flow %s does not take it any more, or is off. Make the record fit again or switch"
                + " the flow on, then replay; or dismiss it.")
            .formatted(named(row, source.name()).label(), row.key().flow()));
  }

  /** Why nothing can be made of a record that was deleted. */
  public static Reason goneReason(Source source) {
    return new Reason(
        Code.RECORD_GONE,
        source.label()
            + " is no longer in HubSpot. Restore it there, and it is tried again; or dismiss it.");
  }

  private static Source named(Delivery row, String name) {
    DeliveryKey key = row.key();
    return new Source(key.portal(), key.objectType(), key.objectId(), name);
  }
}
