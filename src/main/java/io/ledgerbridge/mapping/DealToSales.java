package io.ledgerbridge.mapping;

import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.hubspot.Moments;
import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.hubspot.UnexpectedAnswer;
import io.ledgerbridge.sales.Choices;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Party;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.SalesDocument;
import io.ledgerbridge.sales.SalesLine;
import io.ledgerbridge.sales.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A won deal as a sale: dated by its close date, for its first contact, with its own lines. */
public final class DealToSales {
  private static final BigDecimal CENT = new BigDecimal("0.01");

  /**
   * @param reachedAt when the trigger was reached: the date of a deal without a close date
   * @throws NotThereYet when lines or contact are missing, which may still come
   * @throws Park when a person must correct the deal
   */
  public SalesDocument map(
      DocumentKind kind, SourceRecord deal, Choices choices, Instant reachedAt) {
    Source source = new Source(deal.portal().id(), deal.objectType(), deal.id(), deal.name());
    SalesDocument document =
        new SalesDocument(
            kind,
            source,
            date(deal, reachedAt),
            deal.record().text("deal_currency_code").orElse(deal.portal().currency()),
            party(deal, source, choices),
            lines(deal, source),
            total(deal, source),
            choices);
    return choices.allowDifference() ? document : compared(document);
  }

  private static LocalDate date(SourceRecord deal, Instant reachedAt) {
    return deal.record()
        .text("closedate")
        .map(text -> day(deal, text))
        .orElseGet(() -> reachedAt.atZone(deal.portal().zone()).toLocalDate());
  }

  private static LocalDate day(SourceRecord deal, String text) {
    try {
      return Moments.day(text, deal.portal().zone());
    } catch (UnexpectedAnswer unreadable) {
      throw new Park(
          Code.BAD_VALUE,
          "Deal %s '%s': the property closedate is '%s', which is no date. Correct it in HubSpot; then replay."
              .formatted(deal.id(), deal.name(), text));
    }
  }

  private static Optional<Party> party(SourceRecord deal, Source source, Choices choices) {
    return switch (choices.customer()) {
      case "", "contact" ->
          Optional.of(
              Parties.contact(
                  first(deal.contacts(), source, "contact"), rule(deal.contacts(), "contact")));
      case "company" ->
          Optional.of(
              Parties.company(
                  first(deal.companies(), source, "company"), rule(deal.companies(), "company")));
      default -> Optional.empty();
    };
  }

  /** HubSpot promises no order; the first one of its answer is taken, and the trail says so. */
  private static String rule(List<CrmRecord> records, String what) {
    return records.size() == 1
        ? "the only associated " + what
        : "the first of " + records.size() + " associated records of type " + what;
  }

  private static CrmRecord first(List<CrmRecord> records, Source source, String what) {
    if (records.isEmpty()) {
      throw new NotThereYet(
          Code.NO_CONTACT,
          source.label()
              + " has no associated %s to make the customer. Associate one in HubSpot; then replay."
                  .formatted(what));
    }
    return records.get(0);
  }

  private static List<SalesLine> lines(SourceRecord deal, Source source) {
    if (deal.lines().isEmpty()) {
      throw new NotThereYet(
          Code.NO_LINE_ITEMS,
          source.label()
              + " has no line items. Add them to the deal itself in HubSpot; then replay.");
    }
    return IntStream.range(0, deal.lines().size())
        .mapToObj(index -> new LineItem(deal.lines().get(index), source, index + 1).toLine())
        .toList();
  }

  private static Optional<BigDecimal> total(SourceRecord deal, Source source) {
    return Numbers.read(deal.record(), "amount", source.label())
        .map(amount -> amount.setScale(2, java.math.RoundingMode.HALF_UP));
  }

  private static SalesDocument compared(SalesDocument document) {
    BigDecimal sum = document.sum();
    BigDecimal total = document.total().orElse(sum);
    if (total.subtract(sum).abs().compareTo(CENT) > 0) {
      throw new Park(
          Code.AMOUNT_DIFFERS,
          ("%s: the deal's amount is %s %s, but its lines come to %s. Correct the amount or the lines"
                  + " in HubSpot, or let the flow pass the difference; then replay.")
              .formatted(
                  document.source().label(), total, document.currency(), sum.toPlainString()));
    }
    return document;
  }
}
