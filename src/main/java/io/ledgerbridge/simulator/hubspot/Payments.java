package io.ledgerbridge.simulator.hubspot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What happens to payments in HubSpot itself: they come in, settle, and are refunded. */
public final class Payments {
  private static final ObjectType PAYMENTS = ObjectType.of("commerce_payments");
  private static final Set<String> PROCESSED = Set.of("hs_payments", "byo_stripe");
  private static final Set<String> DEBITS = Set.of("ach", "sepa", "bacs", "pads");
  private static final BigDecimal FEE = new BigDecimal("0.029");
  private static final BigDecimal PLATFORM_FEE = new BigDecimal("0.005");
  private final Crm crm;
  private final Settings settings;

  Payments(Crm crm, Settings settings) {
    this.crm = crm;
    this.settings = settings;
  }

  /**
   * A buyer pays. What is not given is: now, the company's currency, by card, through HubSpot
   * payments, at a checkout, with a fee of 2.9 %; a card succeeds at once, a bank debit is
   * processing.
   *
   * @param given at least {@code hs_initial_amount}
   * @return the id of the payment
   */
  public String pay(Map<String, String> given) {
    return crm.create(PAYMENTS, whole(given), Origin.PERSON).id();
  }

  /** The same with an id of one's own. */
  public String pay(String id, Map<String, String> given) {
    return crm.createAs(PAYMENTS, id, whole(given)).id();
  }

  /** E.g. {@code succeeded}, {@code failed}, {@code disputed_lost}. */
  public void status(String id, String status) {
    update(id, Map.of("hs_latest_status", status));
  }

  /** Gives this much back, more than once if need be; fees stay. */
  public void refund(String id, BigDecimal amount) {
    BigDecimal paid = number(id, "hs_initial_amount");
    BigDecimal refunded = number(id, "hs_refunds_amount").add(amount);
    if (amount.signum() <= 0 || refunded.compareTo(paid) > 0) {
      throw new IllegalArgumentException(
          "Of payment %s over %s there cannot be refunded %s in all".formatted(id, paid, refunded));
    }
    boolean whole = refunded.compareTo(paid) == 0;
    Map<String, String> changes = new HashMap<>();
    changes.put("hs_refunds_amount", refunded.toPlainString());
    changes.put("hs_latest_status", whole ? "refunded" : "partially_refunded");
    update(id, changes);
  }

  private Map<String, String> whole(Map<String, String> given) {
    Map<String, String> all = new HashMap<>(given);
    all.putIfAbsent("hs_initiated_date", Timestamps.iso(crm.now()));
    all.putIfAbsent("hs_currency_code", settings.companyCurrency());
    all.putIfAbsent("hs_processor_type", "hs_payments");
    all.putIfAbsent("hs_payment_method_type", "card");
    all.putIfAbsent("hs_payment_source_app", "SALES_CHECKOUT");
    all.putIfAbsent("hs_payment_type", "one_time_or_initial");
    boolean debit = DEBITS.contains(all.get("hs_payment_method_type"));
    all.putIfAbsent("hs_latest_status", debit ? "processing" : "succeeded");
    if (PROCESSED.contains(all.get("hs_processor_type"))) {
      all.putIfAbsent("hs_hubspot_payments_enabled", "true");
      all.putIfAbsent("hs_fees_amount", share(all, FEE));
      all.putIfAbsent("hs_platform_fee", share(all, PLATFORM_FEE));
    }
    return all;
  }

  private static String share(Map<String, String> payment, BigDecimal rate) {
    BigDecimal amount = new BigDecimal(payment.getOrDefault("hs_initial_amount", "0"));
    return amount.multiply(rate).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  private BigDecimal number(String id, String property) {
    return crm.alive(PAYMENTS, id).property(property).map(BigDecimal::new).orElse(BigDecimal.ZERO);
  }

  private void update(String id, Map<String, String> properties) {
    crm.update(PAYMENTS, id, properties, Origin.PERSON);
  }
}
