package io.ledgerbridge.mapping;

import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.SalesDocument;
import io.ledgerbridge.sales.SalesLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** A difference between the record's amount and its lines is known before anything is posted. */
final class Totals {
  private Totals() {}

  /**
   * @throws Park when they differ by more than the smallest coin and the flow does not let it pass
   */
  static SalesDocument compared(SalesDocument document) {
    return compared(document, List.of());
  }

  /**
   * @param readings by how much the amount may be another one than the sum of the lines, since
   *     HubSpot can count recurring lines over the whole contract, a year or a month
   * @throws Park when they differ and none of the readings explains it
   */
  static SalesDocument compared(SalesDocument document, List<BigDecimal> readings) {
    BigDecimal sum = document.sum().add(document.tax().orElse(BigDecimal.ZERO));
    BigDecimal total = document.total().orElse(sum);
    boolean taxUnknown =
        document.tax().isEmpty() && document.lines().stream().anyMatch(SalesLine::taxable);
    boolean beforeTax = document.source().objectType().equals("deals");
    if (!document.choices().allowDifference()
        && (beforeTax || !taxUnknown)
        && Stream.concat(Stream.of(BigDecimal.ZERO), readings.stream())
            .noneMatch(more -> same(total, sum.add(more), document.currency()))) {
      String type = document.source().objectType().equals("deals") ? "deal" : "record";
      throw new Park(
          Code.AMOUNT_DIFFERS,
          ("%s: the %s's amount is %s %s, but its lines come to %s%s. Correct the amount or the lines"
                  + " in HubSpot, or let the flow pass the difference; then replay.")
              .formatted(
                  document.source().label(),
                  type,
                  total,
                  document.currency(),
                  sum.toPlainString(),
                  readings.isEmpty() ? "" : ", each recurring one with its first payment"));
    }
    return document;
  }

  private static boolean same(BigDecimal total, BigDecimal sum, String currency) {
    return total.subtract(sum).abs().compareTo(Coin.of(currency).value()) <= 0;
  }
}
