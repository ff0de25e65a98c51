package io.ledgerbridge.hubspot;

import io.ledgerbridge.config.TriggerSettings.Fee;
import io.ledgerbridge.config.TriggerSettings.OfInvoice;
import java.math.BigDecimal;
import java.util.Set;

/**
 * Which payments may be booked at all, and what the fee of one is.
 *
 * @see <a
 *     href="https://developers.hubspot.com/docs/api-reference/latest/crm/objects/commerce-payments/guide">
 *     HubSpot: commerce payments</a>
 */
public final class PaymentRules {
  private static final Set<String> NOT_ARRIVED = Set.of("processing", "failed");
  private final SyncFilter never;
  private final OfInvoice ofInvoice;
  private final Fee fee;

  /**
   * @param never payments that are booked elsewhere: of invoices, or brought in by an accounting
   *     sync
   * @param ofInvoice what of those that did not come from an invoice but are associated with one
   */
  public PaymentRules(String never, OfInvoice ofInvoice, Fee fee) {
    this.never = SyncFilter.parse(never);
    this.ofInvoice = ofInvoice;
    this.fee = fee;
  }

  public boolean bookable(SourceRecord payment) {
    return never.firstUnmet(payment.properties()).isPresent()
        && (!asksForInvoices() || payment.associated("invoices").isEmpty());
  }

  /** Whether payments must be read with the invoices that they are associated with. */
  public boolean asksForInvoices() {
    return ofInvoice == OfInvoice.NEVER;
  }

  /** Whether the money came: flows filter by the status that is reached, workflows may not. */
  public boolean arrived(SourceRecord payment) {
    return payment.record().text("hs_latest_status").filter(NOT_ARRIVED::contains).isEmpty();
  }

  /** For the filter of the fee flow. */
  public boolean withFee(SourceRecord payment) {
    return fee(payment.record()).signum() > 0;
  }

  /** What was kept for processing it; nothing where HubSpot says nothing. */
  public BigDecimal fee(CrmRecord payment) {
    return switch (fee) {
      case FEES_ONLY -> amount(payment, "hs_fees_amount");
      case FEES_PLUS_PLATFORM ->
          amount(payment, "hs_fees_amount").add(amount(payment, "hs_platform_fee"));
      case INITIAL_MINUS_NET ->
          payment.text("hs_net_amount").isEmpty()
              ? BigDecimal.ZERO
              : amount(payment, "hs_initial_amount").subtract(amount(payment, "hs_net_amount"));
    };
  }

  /** What payments must be read with. */
  public Set<String> properties() {
    return never.properties();
  }

  private static BigDecimal amount(CrmRecord payment, String property) {
    return payment
        .text(property)
        .filter(text -> text.matches("-?\\d{1,12}(\\.\\d{1,9})?"))
        .map(BigDecimal::new)
        .orElse(BigDecimal.ZERO);
  }
}
