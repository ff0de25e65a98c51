package io.ledgerbridge.delivery;

import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.mapping.RefundStep;
import io.ledgerbridge.sales.Choices;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A record, offered by a flow to become a document.
 *
 * @param reachedAt when the flow's trigger was reached
 * @param known the row of the same record and flow, when there is one
 * @param ofRecord all deliveries of the record
 * @param step of a refund, which may be of a part only
 * @param notice tells a person of it and books nothing
 */
public record Offer(
    SourceRecord source,
    DeliveryKey key,
    Choices choices,
    Instant reachedAt,
    Optional<Delivery> known,
    List<Delivery> ofRecord,
    Optional<RefundStep> step,
    boolean notice) {

  /** Of a whole record. */
  public Offer(
      SourceRecord source,
      DeliveryKey key,
      Choices choices,
      Instant reachedAt,
      Optional<Delivery> known,
      List<Delivery> ofRecord) {
    this(source, key, choices, reachedAt, known, ofRecord, Optional.empty(), false);
  }

  /**
   * What the idempotent consumer remembers. A row that waits for its record to be read again takes
   * one more offer; every other row makes this a repeat. The row of a record that was merged into
   * this one is remembered by its own name.
   */
  public String messageId() {
    int number = known.map(row -> Parking.open(row) ? row.offers() + 1 : row.offers()).orElse(0);
    DeliveryKey remembered =
        known.filter(row -> row.mergedInto().isPresent()).map(Delivery::key).orElse(key);
    return remembered + "#" + number;
  }
}
