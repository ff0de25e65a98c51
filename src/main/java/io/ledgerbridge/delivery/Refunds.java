package io.ledgerbridge.delivery;

import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.Reason;
import io.ledgerbridge.sales.Reason.Code;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Body;

/** A refund comes after the sale of its payment: nothing goes back before it came in. */
public class Refunds {
  private static final Duration AGAIN = Duration.ofMinutes(1);
  private static final Set<State> ENDED = Set.of(State.DELIVERED, State.DISMISSED);
  private final Offers offers;
  private final Results results;
  private final Clock clock;

  public Refunds(Offers offers, Results results, Clock clock) {
    this.offers = offers;
    this.results = results;
    this.clock = clock;
  }

  /** Puts a refund off while a sale of the same payment is not booked yet. */
  public void afterSale(@Body Job job) {
    if (DocumentKind.of(job.getKind()) == DocumentKind.REFUND_RECEIPT) {
      sale(job.row.key()).ifPresent(sale -> wait(job, sale));
    }
  }

  private Optional<Delivery> sale(DeliveryKey key) {
    return offers.of(key.portal(), key.objectType(), key.objectId()).stream()
        .filter(row -> !row.key().kind().equals(DeliveryKey.UNKNOWN_KIND))
        .filter(row -> DocumentKind.of(row.key().kind()).booksSale())
        .filter(row -> !ENDED.contains(row.state()))
        .findFirst();
  }

  private void wait(Job job, Delivery sale) {
    results.waiting(
        job,
        new Reason(
            Code.WAITS_FOR_SALE,
            "%s waits: the %s of the payment is not booked yet (%s). It goes on by itself after it."
                .formatted(job.label(), sale.key().kind().replace('-', ' '), sale.state().id())),
        null,
        clock.instant().plus(AGAIN));
  }
}
