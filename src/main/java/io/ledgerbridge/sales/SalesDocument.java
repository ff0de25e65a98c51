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
 * @param party empty when one fixed customer was chosen, or none is needed
 * @param total what the source says the whole comes to; before tax, but for quotes and payments
 * @param choices what a person chose
 * @param dueDate of an invoice, or the day an estimate expires
 * @param discount off the whole document, before tax
 * @param tax on the whole document, where the source says it
 * @param settlement of a payment
 */
public record SalesDocument(
    DocumentKind kind,
    Source source,
    LocalDate date,
    String currency,
    Optional<Party> party,
    List<SalesLine> lines,
    Optional<BigDecimal> total,
    Choices choices,
    Optional<LocalDate> dueDate,
    BigDecimal discount,
    Optional<BigDecimal> tax,
    Optional<Settlement> settlement) {

  /** Without a due date, discount, tax or payment. */
  public SalesDocument(
      DocumentKind kind,
      Source source,
      LocalDate date,
      String currency,
      Optional<Party> party,
      List<SalesLine> lines,
      Optional<BigDecimal> total,
      Choices choices) {
    this(
        kind,
        source,
        date,
        currency,
        party,
        lines,
        total,
        choices,
        Optional.empty(),
        BigDecimal.ZERO,
        Optional.empty(),
        Optional.empty());
  }

  /** What the document comes to before tax: its lines less the discount. */
  public BigDecimal sum() {
    return lines.stream()
        .map(SalesLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .subtract(discount);
  }
}
