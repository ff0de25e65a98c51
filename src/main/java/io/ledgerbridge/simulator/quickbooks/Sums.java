package io.ledgerbridge.simulator.quickbooks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the lines of a document come to before tax.
 *
 * @param gross with tax, when the prices have it inside; else 0
 */
record Sums(
    BigDecimal subtotal,
    BigDecimal discount,
    BigDecimal gross,
    Map<String, BigDecimal> byTaxCode,
    Rounding rounding) {

  /** The sum of the lines of a tax code after their share of the discount. */
  BigDecimal afterDiscount(String code) {
    BigDecimal sum = byTaxCode.getOrDefault(code, BigDecimal.ZERO);
    if (discount.signum() == 0 || subtotal.signum() == 0) {
      return sum;
    }
    return rounding.round(
        sum.multiply(subtotal.subtract(discount)).divide(subtotal, MathContext.DECIMAL64));
  }

  Map<String, BigDecimal> allAfterDiscount() {
    Map<String, BigDecimal> all = new LinkedHashMap<>();
    byTaxCode.keySet().forEach(code -> all.put(code, afterDiscount(code)));
    return all;
  }
}
