package io.ledgerbridge.hubspot;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What a payment's properties say of it.
 *
 * @see <a
 *     href="https://developers.hubspot.com/docs/api-reference/latest/crm/objects/commerce-payments/guide">
 *     HubSpot: commerce payments</a>
 */
public final class PaymentState {
  private static final Set<String> ACCOUNTING = Set.of("quickbooks", "xero");

  private PaymentState() {}

  /**
   * Whether it may be booked at all: one that came from an invoice, or that an accounting sync
   * brought into HubSpot, would be booked twice.
   */
  public static boolean bookable(CrmRecord payment) {
    return payment.text("hs_payment_source_app").filter("INVOICE"::equals).isEmpty()
        && payment.text("hs_processor_type").filter(ACCOUNTING::contains).isEmpty();
  }

  /** What was kept for processing it. */
  static BigDecimal fee(CrmRecord payment) {
    return payment
        .text("hs_fees_amount")
        .filter(text -> text.matches("\\d{1,12}(\\.\\d{1,9})?"))
        .map(BigDecimal::new)
        .orElse(BigDecimal.ZERO);
  }
}
