package io.ledgerbridge.mapping;

import io.ledgerbridge.hubspot.Moments;
import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.hubspot.UnexpectedAnswer;
import io.ledgerbridge.sales.Choices;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.SalesDocument;
import io.ledgerbridge.sales.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A deal as a sale: dated by its close date, for its first contact, with its own lines. */
public final class DealToSales implements ToSales {
  private final Buyers buyers;

  public DealToSales(Buyers buyers) {
    this.buyers = buyers;
  }

  /** With no label and no filter. */
  public DealToSales() {
    this(Buyers.PLAIN);
  }

  @Override
  public SalesDocument map(
      DocumentKind kind, SourceRecord deal, Choices choices, Instant reachedAt) {
    Source source = new Source(deal.portal().id(), deal.objectType(), deal.id(), deal.name());
    String currency = deal.record().text("deal_currency_code").orElse(deal.portal().currency());
    Coin coin = Coin.of(currency);
    Optional<BigDecimal> total = Numbers.money(deal.record(), "amount", source.label(), coin);
    return Totals.compared(
        new SalesDocument(
            kind,
            source,
            date(deal, reachedAt),
            currency,
            buyers.of(deal, source, choices),
            Lines.of(deal, source, choices, total, coin),
            total,
            choices));
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
          ("Deal %s '%s': the property closedate is '%s', which is no date. Correct it in HubSpot;"
                  + " then replay.")
              .formatted(deal.id(), deal.name(), text));
    }
  }
}
