package io.ledgerbridge.simulator.hubspot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;

/**
 * The sums that HubSpot calculates on a line item, each rounded half up to the cent by itself.
 *
 * <p>They follow price, quantity and discounts; a write that names a sum itself wins.
 */
final class LineItemSums {
  private static final ObjectType LINE_ITEMS = ObjectType.of("line_items");
  private static final Set<String> INPUTS =
      Set.of("price", "quantity", "discount", "hs_discount_percentage");

  private LineItemSums() {}

  static void derive(ObjectType type, Map<String, String> after, Map<String, String> given) {
    boolean touched = given.keySet().stream().anyMatch(INPUTS::contains);
    if (touched && type.equals(LINE_ITEMS) && after.containsKey("price")) {
      BigDecimal quantity = number(after, "quantity", BigDecimal.ONE);
      BigDecimal full = number(after, "price", BigDecimal.ZERO).multiply(quantity);
      BigDecimal discount = discount(after, full, quantity);
      BigDecimal net = full.subtract(discount);
      put(after, given, "hs_pre_discount_amount", full);
      put(after, given, "hs_total_discount", discount);
      put(after, given, "amount", net);
      put(after, given, "hs_effective_unit_price", perUnit(net, quantity));
    }
  }

  private static BigDecimal discount(
      Map<String, String> line, BigDecimal full, BigDecimal quantity) {
    return line.containsKey("hs_discount_percentage")
        ? full.multiply(number(line, "hs_discount_percentage", BigDecimal.ZERO)).movePointLeft(2)
        : number(line, "discount", BigDecimal.ZERO).multiply(quantity);
  }

  private static BigDecimal perUnit(BigDecimal net, BigDecimal quantity) {
    return quantity.signum() == 0 ? BigDecimal.ZERO : net.divide(quantity, 2, RoundingMode.HALF_UP);
  }

  private static BigDecimal number(Map<String, String> line, String name, BigDecimal otherwise) {
    return line.containsKey(name) ? new BigDecimal(line.get(name)) : otherwise;
  }

  private static void put(
      Map<String, String> after, Map<String, String> given, String name, BigDecimal value) {
    if (!given.containsKey(name)) {
      after.put(name, value.setScale(2, RoundingMode.HALF_UP).toPlainString());
    }
  }
}
