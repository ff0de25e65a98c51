package io.ledgerbridge.mapping;

import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.hubspot.CrmRecord.Change;
import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.mapping.RefundStep.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The steps in which a payment went back, oldest first. HubSpot has no record of a refund: it shows
 * only in the history of what is refunded so far and of the status.
 *
 * @see <a
 *     href="https://developers.hubspot.com/docs/api-reference/latest/crm/objects/commerce-payments/guide">
 *     HubSpot: commerce payments</a>
 */
public final class RefundSteps {
  private static final String STATUS = "hs_latest_status";
  private static final String REFUNDED = "hs_refunds_amount";
  private final SourceRecord payment;
  private final Instant reachedAt;
  private final Coin coin;
  private final BigDecimal paid;

  private RefundSteps(SourceRecord payment, Instant reachedAt) {
    this.payment = payment;
    this.reachedAt = reachedAt;
    String currency = payment.record().text("hs_currency_code").orElse(payment.portal().currency());
    coin = Coin.of(currency);
    // Where it cannot be read the mapper parks, with the property's name.
    paid = payment.record().text("hs_initial_amount").flatMap(this::amount).orElse(BigDecimal.ZERO);
  }

  /**
   * @param reachedAt when it went back, where the history does not say
   */
  public static List<RefundStep> of(SourceRecord payment, Instant reachedAt) {
    return new RefundSteps(payment, reachedAt).all();
  }

  private List<RefundStep> all() {
    List<RefundStep> steps = new ArrayList<>(partial());
    BigDecimal before = steps.isEmpty() ? BigDecimal.ZERO : steps.get(steps.size() - 1).after();
    ended("refunded").ifPresent(at -> steps.add(new RefundStep(Kind.WHOLE, before, paid, at)));
    ended("disputed_lost")
        .ifPresent(at -> steps.add(new RefundStep(Kind.DISPUTE, before, paid, at)));
    return steps;
  }

  /** An amount that falls again, since a refund failed, is no step; nor is the whole. */
  private List<RefundStep> partial() {
    List<RefundStep> steps = new ArrayList<>();
    BigDecimal before = BigDecimal.ZERO;
    for (Change change : changes()) {
      BigDecimal after = amount(change.value()).orElse(BigDecimal.ZERO);
      if (after.compareTo(before) > 0 && after.compareTo(paid) < 0) {
        steps.add(new RefundStep(Kind.PARTIAL, before, after, change.at()));
        before = after;
      }
    }
    return steps;
  }

  private List<Change> changes() {
    List<Change> history = payment.record().history().getOrDefault(REFUNDED, List.of());
    return history.isEmpty()
        ? payment.record().text(REFUNDED).stream().map(now -> new Change(now, reachedAt)).toList()
        : history.stream().sorted(Comparator.comparing(Change::at)).toList();
  }

  private Optional<Instant> ended(String status) {
    CrmRecord record = payment.record();
    boolean now = record.text(STATUS).filter(status::equals).isPresent();
    return record.reached(STATUS, status).or(() -> now ? Optional.of(reachedAt) : Optional.empty());
  }

  private Optional<BigDecimal> amount(String text) {
    return Optional.of(text.trim())
        .filter(number -> number.matches("\\d{1,15}(\\.\\d{1,15})?"))
        .map(number -> coin.round(new BigDecimal(number)));
  }
}
