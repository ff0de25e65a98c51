package io.ledgerbridge.delivery;

import io.ledgerbridge.sales.Source;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One row of the table, as it was read.
 *
 * @param offers how often its record was offered again (after a wait or a replay)
 * @param customerName who buys, as HubSpot names them
 * @param document the canonical document as JSON, once there is one
 * @param generation rises after each definite refusal, and with it the request id
 * @param step 1, or 2 for the payment of a paid invoice
 * @param sentAt set while an answer is outstanding: the outcome is unknown
 * @param mergedInto the record that this one's was merged into
 * @param trace the traceparent of the request that its record came with
 * @param tracked how the document stands in QuickBooks, where that is followed
 */
public record Delivery(
    long id,
    DeliveryKey key,
    String objectName,
    Optional<String> customerName,
    Optional<String> realm,
    State state,
    int offers,
    Optional<String> document,
    int generation,
    Optional<String> requestId,
    Optional<String> payload,
    Optional<Instant> sentAt,
    Optional<String> documentId,
    Optional<String> documentNumber,
    Optional<String> documentUrl,
    Optional<String> currency,
    Optional<BigDecimal> total,
    Optional<BigDecimal> sourceTotal,
    int attempts,
    Instant dueAt,
    long fence,
    Optional<String> reasonCode,
    Optional<String> reason,
    Instant createdAt,
    Instant updatedAt,
    int step,
    Optional<WriteBackTo> writeBackTo,
    Optional<String> mergedInto,
    Optional<String> trace,
    Optional<Tracked> tracked) {

  /** The record that hears of the document. */
  public record WriteBackTo(String objectType, String objectId) {}

  /** As people and programs read it: two decimals, or as many more as it has. */
  public static String plain(BigDecimal amount) {
    BigDecimal bare = amount.stripTrailingZeros();
    return bare.setScale(Math.max(2, bare.scale())).toPlainString();
  }

  /** A row that is nowhere: what a preview works on. */
  static Delivery imagined(DeliveryKey key, String realm) {
    return new Delivery(
        0,
        key,
        "",
        Optional.empty(),
        Optional.of(realm),
        State.QUEUED,
        0,
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        Instant.EPOCH,
        0,
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH,
        Instant.EPOCH,
        1,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The id that its record has now. */
  public String recordId() {
    return mergedInto.orElse(key.objectId());
  }

  /** The record as sentences name it. */
  public String label() {
    return new Source(key.portal(), key.objectType(), key.objectId(), objectName).label();
  }

  static Delivery from(ResultSet row, int number) throws SQLException {
    return new Delivery(
        row.getLong("id"),
        new DeliveryKey(
            row.getString("portal"),
            row.getString("object_type"),
            row.getString("object_id"),
            row.getString("flow"),
            row.getString("kind"),
            row.getInt("revision"),
            row.getString("part")),
        row.getString("object_name"),
        text(row, "customer_name"),
        text(row, "realm"),
        State.of(row.getString("state")),
        row.getInt("offers"),
        text(row, "document"),
        row.getInt("generation"),
        text(row, "request_id"),
        text(row, "payload"),
        time(row, "sent_at"),
        text(row, "document_id"),
        text(row, "document_number"),
        text(row, "document_url"),
        text(row, "currency"),
        Optional.ofNullable(row.getBigDecimal("total")),
        Optional.ofNullable(row.getBigDecimal("source_total")),
        row.getInt("attempts"),
        time(row, "due_at").orElseThrow(),
        row.getLong("fence"),
        text(row, "reason_code"),
        text(row, "reason"),
        time(row, "created_at").orElseThrow(),
        time(row, "updated_at").orElseThrow(),
        row.getInt("step"),
        writeBackTo(row),
        text(row, "merged_into"),
        text(row, "trace"),
        Tracked.from(row));
  }

  private static Optional<WriteBackTo> writeBackTo(ResultSet row) throws SQLException {
    String id = row.getString("write_back_id");
    return id == null
        ? Optional.empty()
        : Optional.of(new WriteBackTo(row.getString("write_back_type"), id));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
