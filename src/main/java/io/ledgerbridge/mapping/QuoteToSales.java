package io.ledgerbridge.mapping;

import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.hubspot.UnexpectedAnswer;
import io.ledgerbridge.sales.Choices;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.SalesDocument;
import io.ledgerbridge.sales.SalesLine;
import io.ledgerbridge.sales.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A quote as a sale: dated by its signing or publishing, with its own lines, then its discounts,
 * fees and taxes in HubSpot's order.
 */
public final class QuoteToSales implements ToSales {
  private final Buyers buyers;

  public QuoteToSales(Buyers buyers) {
    this.buyers = buyers;
  }

  @Override
  public SalesDocument map(
      DocumentKind kind, SourceRecord quote, Choices choices, Instant reachedAt) {
    Source source = new Source(quote.portal().id(), quote.objectType(), quote.id(), quote.name());
    LocalDate date = date(quote, source, reachedAt);
    String currency = quote.record().text("hs_currency").orElse(quote.portal().currency());
    Coin coin = Coin.of(currency);
    Optional<BigDecimal> total =
        Numbers.money(quote.record(), "hs_quote_amount", source.label(), coin);
    List<SalesLine> lines = Lines.of(quote, source, choices, total, coin);
    SalesDocument frame =
        new SalesDocument(
                kind,
                source,
                date,
                currency,
                buyers.of(quote, source, choices),
                lines,
                total,
                choices)
            .with(SourceDetails.of(quote, kind, choices));
    Optional<LocalDate> due = due(kind, quote.record(), source, date);
    Recurring recurring = new Recurring(source, choices, lines);
    SalesDocument all = adjusted(frame, quote, lines, due);
    Totals.compared(all, recurring.readings(quote.lines()));
    List<SalesLine> booked = recurring.booked();
    return booked.equals(lines) ? all : adjusted(frame, quote, booked, due);
  }

  /** With the discounts, fees and taxes that the quote adds to these lines. */
  private static SalesDocument adjusted(
      SalesDocument frame, SourceRecord quote, List<SalesLine> lines, Optional<LocalDate> due) {
    Adjustments adjustments =
        Adjustments.of(quote, frame.source(), lines, Coin.of(frame.currency()));
    List<SalesLine> whole = new ArrayList<>(lines);
    whole.addAll(adjustments.fees());
    return new SalesDocument(
        frame.kind(),
        frame.source(),
        frame.date(),
        frame.currency(),
        frame.party(),
        whole,
        frame.total(),
        frame.choices(),
        due,
        adjustments.discount(),
        adjustments.tax(),
        Optional.empty(),
        frame.details());
  }

  private static LocalDate date(SourceRecord quote, Source source, Instant reachedAt) {
    try {
      Instant agreed = quote.agreedAt().orElse(reachedAt);
      return agreed.atZone(quote.portal().zone()).toLocalDate();
    } catch (UnexpectedAnswer unreadable) {
      throw new Park(
          Code.BAD_VALUE,
          "%s: the property hs_esign_date is no date (%s). Correct it in HubSpot; then replay."
              .formatted(source.label(), unreadable.getMessage()));
    }
  }

  /** The net terms of an invoice; the day an estimate expires. */
  private static Optional<LocalDate> due(
      DocumentKind kind, CrmRecord quote, Source source, LocalDate date) {
    return kind == DocumentKind.ESTIMATE
        ? Days.read(quote, "hs_expiration_date", source.label())
        : Numbers.read(quote, "hs_net_payment_terms", source.label())
            .map(days -> date.plusDays(days.longValue()));
  }
}
