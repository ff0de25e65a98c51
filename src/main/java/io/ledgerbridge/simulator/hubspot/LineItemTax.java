package io.ledgerbridge.simulator.hubspot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tax that HubSpot calculates on a line item: by the account's rate, or the flat amount.
 *
 * <p>A write that names a sum itself wins.
 */
record LineItemTax(TaxRates rates) {
  private static final ObjectType LINE_ITEMS = ObjectType.of("line_items");
  private static final Set<String> INPUTS =
      Set.of(
          "price",
          "quantity",
          "discount",
          "hs_discount_percentage",
          "amount",
          "tax",
          "hs_tax_rate_group_id");

  void derive(ObjectType type, Map<String, String> after, Map<String, String> given) {
    boolean touched = given.keySet().stream().anyMatch(INPUTS::contains);
    if (touched && type.equals(LINE_ITEMS) && after.containsKey("amount")) {
      BigDecimal amount = new BigDecimal(after.get("amount"));
      Optional<TaxRate> rate = rates.find(after.getOrDefault("hs_tax_rate_group_id", ""));
      BigDecimal tax = tax(after, amount, rate);
      put(after, given, "hs_tax_rate", rate.map(TaxRate::percent));
      put(after, given, "hs_tax_amount", Optional.of(tax).filter(sum -> sum.signum() != 0));
      put(after, given, "hs_post_tax_amount", Optional.of(amount.add(tax)));
      rate.ifPresent(known -> after.put("hs_tax_label", known.label()));
    }
  }

  private static BigDecimal tax(
      Map<String, String> line, BigDecimal amount, Optional<TaxRate> rate) {
    BigDecimal flat = new BigDecimal(line.getOrDefault("tax", "0"));
    return rate.map(known -> amount.multiply(known.percent()).movePointLeft(2))
        .orElse(flat)
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static void put(
      Map<String, String> after,
      Map<String, String> given,
      String name,
      Optional<BigDecimal> value) {
    if (!given.containsKey(name)) {
      after.remove(name);
      value.ifPresent(sum -> after.put(name, sum.toPlainString()));
    }
  }
}
