package io.ledgerbridge.simulator.quickbooks;

import java.time.LocalDate;

/** Refuses documents of a period whose books are closed. */
final class Period {
  private Period() {}

  static void check(Draft draft) {
    check(draft.books(), draft.text("TxnDate"));
    check(draft.books(), draft.was("TxnDate").asText(""));
  }

  private static void check(Books books, String date) {
    String close = books.preference("AccountingInfoPrefs", "BookCloseDate").asText("");
    boolean both = !close.isEmpty() && !date.isEmpty();
    if (both && !LocalDate.parse(date).isAfter(LocalDate.parse(close))) {
      throw Rejection.closed();
    }
  }
}
