package io.ledgerbridge.delivery;

import io.ledgerbridge.delivery.Offers.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;

/**
 * Collects what a flow would store of a record: it is tried on, in a transaction that is rolled
 * back, and everything that it was before counts for nothing.
 */
public final class Tried {
  /** The exchange property that makes a run of a flow a trial. */
  public static final String PROPERTY = "tried";

  /** No delivery has it, so that no repeat is seen in a trial. */
  private static final int REVISION = -1;

  private final List<One> documents = new ArrayList<>();
  private final Optional<Instant> from;
  private final Optional<Instant> to;
  private Instant reachedAt;

  /**
   * @param from triggers reached before it do not count
   * @param to nor do those reached at or after it
   */
  public Tried(Optional<Instant> from, Optional<Instant> to) {
    this.from = from;
    this.to = to;
  }

  /** A document that would be. */
  record One(Offer offer, Content content) {}

  /** When the flow's trigger was reached; empty where it was not, or not in the time asked for. */
  public Optional<Instant> reachedAt() {
    return Optional.ofNullable(reachedAt);
  }

  /** Whether the record counts, by when its trigger was reached. */
  public boolean enrols(Instant reached) {
    boolean counts =
        reached != null
            && from.map(begin -> !reached.isBefore(begin)).orElse(true)
            && to.map(reached::isBefore).orElse(true);
    reachedAt = counts ? reached : null;
    return counts;
  }

  List<One> documents() {
    return documents;
  }

  public static Optional<Tried> in(Exchange exchange) {
    return Optional.ofNullable(exchange.getProperty(PROPERTY, Tried.class));
  }

  static DeliveryKey key(DeliveryKey key) {
    return key.of(REVISION, key.part());
  }

  void add(Offer offer, Content content) {
    documents.add(new One(offer, content));
  }
}
