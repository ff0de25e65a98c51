package io.ledgerbridge.findings;

import java.util.Optional;

/** The books are closed up to a day. */
final class BooksClosed implements CompanyCheck {

  @Override
  public Optional<Finding> look(CompanyFacts facts) {
    String day = facts.preferences().at("/AccountingInfoPrefs/BookCloseDate").asText("");
    return day.isBlank()
        ? Optional.empty()
        : Optional.of(
            new Finding(
                "BOOKS_CLOSED",
                "%s has its books closed up to %s: documents of that day or before park."
                    .formatted(facts.label(), day),
                "Nothing, if older sales are booked already; else change the closing date in"
                    + " QuickBooks (Account and settings > Advanced)."));
  }
}
