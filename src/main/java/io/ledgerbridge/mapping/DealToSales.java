package io.ledgerbridge.mapping;

import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.sales.Choices;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.SalesDocument;
import io.ledgerbridge.sales.SalesLine;
import io.ledgerbridge.sales.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    List<SalesLine> lines = Lines.of(deal, source, choices, total, coin);
    SalesDocument all =
        new SalesDocument(
                kind,
                source,
                date(deal, source, reachedAt),
                currency,
                buyers.of(deal, source, choices),
                lines,
                total,
                choices)
            .with(SourceDetails.of(deal, kind, choices));
    Recurring recurring = new Recurring(source, choices, lines);
    return Totals.compared(all, recurring.readings(deal.lines())).with(recurring.booked());
  }

  private static LocalDate date(SourceRecord deal, Source source, Instant reachedAt) {
    return Days.read(deal.record(), "closedate", source.label(), deal.portal().zone())
        .orElseGet(() -> reachedAt.atZone(deal.portal().zone()).toLocalDate());
  }
}
