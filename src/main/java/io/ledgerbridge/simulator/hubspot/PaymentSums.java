package io.ledgerbridge.simulator.hubspot;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * What is left of a payment: after the fees, and after the refunds too. The second can go below
 * zero, as fees are not given back. A write that names a sum itself wins.
 */
final class PaymentSums {
  private static final ObjectType PAYMENTS = ObjectType.of("commerce_payments");
  private static final Set<String> INPUTS =
      Set.of("hs_initial_amount", "hs_fees_amount", "hs_refunds_amount");

  private PaymentSums() {}

  static void derive(ObjectType type, Map<String, String> after, Map<String, String> given) {
    boolean touched = given.keySet().stream().anyMatch(INPUTS::contains);
    if (touched && type.equals(PAYMENTS) && after.containsKey("hs_initial_amount")) {
      BigDecimal net = number(after, "hs_initial_amount").subtract(number(after, "hs_fees_amount"));
      put(after, given, "hs_net_amount", net);
      BigDecimal kept = new BigDecimal(after.get("hs_net_amount"));
      put(
          after,
          given,
          "hs_net_amount_after_refunds",
          kept.subtract(number(after, "hs_refunds_amount")));
    }
  }

  private static BigDecimal number(Map<String, String> payment, String name) {
    return new BigDecimal(payment.getOrDefault(name, "0"));
  }

  private static void put(
      Map<String, String> after, Map<String, String> given, String name, BigDecimal value) {
    if (!given.containsKey(name)) {
      after.put(name, value.toPlainString());
    }
  }
}
