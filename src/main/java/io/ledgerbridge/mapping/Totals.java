package io.ledgerbridge.mapping;

import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.SalesDocument;
import io.ledgerbridge.sales.SalesLine;
import java.math.BigDecimal;

/** A difference between the record's amount and its lines is known before anything is posted. */
final class Totals {
  private Totals() {}

  /**
   * @throws Park when they differ by more than the smallest coin and the flow does not let it pass
   */
  static SalesDocument compared(SalesDocument document) {
    BigDecimal sum = document.sum().add(document.tax().orElse(BigDecimal.ZERO));
    BigDecimal total = document.total().orElse(sum);
    boolean taxUnknown =
        document.tax().isEmpty() && document.lines().stream().anyMatch(SalesLine::taxable);
    boolean beforeTax = document.source().objectType().equals("deals");
    if (!document.choices().allowDifference()
        && (beforeTax || !taxUnknown)
        && total.subtract(sum).abs().compareTo(Coin.of(document.currency()).value()) > 0) {
      String type = document.source().objectType().equals("deals") ? "deal" : "record";
      throw new Park(
          Code.AMOUNT_DIFFERS,
          ("%s: the %s's amount is %s %s, but its lines come to %s. Correct the amount or the lines"
                  + " in HubSpot, or let the flow pass the difference; then replay.")
              .formatted(
                  document.source().label(),
                  type,
                  total,
                  document.currency(),
                  sum.toPlainString()));
    }
    return document;
  }
}
