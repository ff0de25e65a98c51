package io.ledgerbridge.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One document to be, complete: nothing more is read from the source to make it.
 *
 * @param date in the portal's time zone
 * @param currency ISO 4217
 * @param party empty when one fixed customer was chosen
 * @param total what the source says the whole comes to before tax
 */
public record SalesDocument(
    DocumentKind kind,
    Source source,
    LocalDate date,
    String currency,
    Optional<Party> party,
    List<SalesLine> lines,
    Optional<BigDecimal> total,
    Choices choices) {

  /** The sum of the lines. */
  public BigDecimal sum() {
    return lines.stream().map(SalesLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
