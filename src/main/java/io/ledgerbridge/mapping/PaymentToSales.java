package io.ledgerbridge.mapping;

import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.hubspot.PaymentRules;
import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.sales.Choices;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Party;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.SalesDocument;
import io.ledgerbridge.sales.SalesLine;
import io.ledgerbridge.sales.Settlement;
import io.ledgerbridge.sales.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A payment as a sale, as the fee that was kept of it, or as its refund. A sale and a fee are dated
 * by the payment, a refund by the day the status changed.
 */
public final class PaymentToSales implements ToSales {
  private final Buyers buyers;
  private final PaymentRules fees;

  public PaymentToSales(Buyers buyers, PaymentRules fees) {
    this.buyers = buyers;
    this.fees = fees;
  }

  @Override
  public SalesDocument map(
      DocumentKind kind, SourceRecord payment, Choices choices, Instant reachedAt) {
    Source source =
        new Source(payment.portal().id(), payment.objectType(), payment.id(), payment.name());
    String currency = payment.record().text("hs_currency_code").orElse(payment.portal().currency());
    Coin coin = Coin.of(currency);
    Settlement settlement = settlement(payment.record(), source, coin, fees);
    boolean fee = kind == DocumentKind.EXPENSE;
    Optional<BigDecimal> total = Optional.of(fee ? settlement.fee() : settlement.amount());
    List<SalesLine> lines =
        fee ? feeLine(settlement, source) : Lines.of(payment, source, choices, total, coin);
    SalesDocument document =
        new SalesDocument(
            kind,
            source,
            date(kind, payment, source, reachedAt),
            currency,
            fee ? Optional.<Party>empty() : buyers.of(payment, source, choices),
            lines,
            total,
            choices,
            Optional.empty(),
            fee ? BigDecimal.ZERO : OrderDiscount.of(payment.record(), source, lines, coin),
            Optional.empty(),
            Optional.of(settlement),
            SourceDetails.of(payment, kind, choices));
    return Totals.compared(untaxed(document));
  }

  private static LocalDate date(
      DocumentKind kind, SourceRecord payment, Source source, Instant reachedAt) {
    LocalDate reached = reachedAt.atZone(payment.portal().zone()).toLocalDate();
    return kind == DocumentKind.REFUND_RECEIPT
        ? reached
        : Days.read(payment.record(), "hs_initiated_date", source.label(), payment.portal().zone())
            .orElse(reached);
  }

  private static Settlement settlement(
      CrmRecord payment, Source source, Coin coin, PaymentRules fees) {
    String where = source.label();
    BigDecimal zero = BigDecimal.ZERO;
    return new Settlement(
        Numbers.money(payment, "hs_initial_amount", where, coin)
            .orElseThrow(() -> noAmount(source)),
        coin.round(fees.fee(payment)),
        Numbers.money(payment, "hs_refunds_amount", where, coin).orElse(zero),
        payment.text("hs_payment_method_type"),
        payment.text("hs_reference_number"));
  }

  private static List<SalesLine> feeLine(Settlement settlement, Source source) {
    if (settlement.fee().signum() <= 0) {
      throw new Park(
          Code.NO_FEE,
          source.label() + " has no fee to book. Dismiss it; or filter such payments in the flow.");
    }
    return List.of(
        new SalesLine(
            1,
            "Payment processing fee",
            Optional.empty(),
            "Payment processing fee",
            BigDecimal.ONE,
            settlement.fee(),
            settlement.fee(),
            false));
  }

  /** An invoice that is paid at once carries no tax: the tax engine could change its total. */
  private static SalesDocument untaxed(SalesDocument document) {
    if (document.kind() == DocumentKind.PAID_INVOICE) {
      document.lines().stream()
          .filter(SalesLine::taxable)
          .findFirst()
          .ifPresent(
              line -> {
                throw new Park(
                    Code.TAXABLE_LINE,
                    ("%s, line %d '%s' is taxable, and a paid invoice takes only lines without tax."
                            + " Use a sales receipt for it; then replay.")
                        .formatted(document.source().label(), line.number(), line.name()));
              });
    }
    return document;
  }

  private static Park noAmount(Source source) {
    return new Park(
        Code.BAD_VALUE,
        source.label() + " has no amount (hs_initial_amount). Correct it in HubSpot; then replay.");
  }
}
