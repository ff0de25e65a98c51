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
 * @param details what else stands on the form
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
    Optional<Settlement> settlement,
    Details details) {

  /** Stored before there were details. */
  public SalesDocument {
    details = details == null ? Details.NONE : details;
  }

  /** Without details. */
  public SalesDocument(
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
    this(
        kind,
        source,
        date,
        currency,
        party,
        lines,
        total,
        choices,
        dueDate,
        discount,
        tax,
        settlement,
        Details.NONE);
  }

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

  /** The same sale with other lines. */
  public SalesDocument with(List<SalesLine> others) {
    return new SalesDocument(
        kind,
        source,
        date,
        currency,
        party,
        others,
        total,
        choices,
        dueDate,
        discount,
        tax,
        settlement,
        details);
  }

  /** The same sale, with what else stands on its form. */
  public SalesDocument with(Details found) {
    return new SalesDocument(
        kind,
        source,
        date,
        currency,
        party,
        lines,
        total,
        choices,
        dueDate,
        discount,
        tax,
        settlement,
        found);
  }

  /** What the document comes to before tax: its lines less the discount. */
  public BigDecimal sum() {
    return lines.stream()
        .map(SalesLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .subtract(discount);
  }
}
