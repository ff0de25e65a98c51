package io.ledgerbridge.mapping;

import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.sales.SalesLine;
import io.ledgerbridge.sales.Source;
import java.math.BigDecimal;
import java.util.List;

/** What the buyer got off the whole order, e.g. by a code at the checkout. */
final class OrderDiscount {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private OrderDiscount() {}

  /** The amount where HubSpot says it, else the percentage of the lines. */
  static BigDecimal of(CrmRecord payment, Source source, List<SalesLine> lines, Coin coin) {
    String where = source.label();
    return Numbers.money(payment, "hs_order_discount_amount", where, coin)
        .filter(amount -> amount.signum() > 0)
        .or(
            () ->
                Numbers.read(payment, "hs_order_discount_percentage", where)
                    .map(percent -> coin.round(sum(lines).multiply(percent).divide(HUNDRED))))
        .orElse(BigDecimal.ZERO);
  }

  private static BigDecimal sum(List<SalesLine> lines) {
    return lines.stream().map(SalesLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
