package io.ledgerbridge.delivery;

import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.Source;

/** A lost dispute took the money back, but nobody has decided yet what the books say of it. */
final class Disputes {
  private Disputes() {}

  static Park notice(Offer offer) {
    Source source =
        new Source(
            offer.key().portal(),
            offer.key().objectType(),
            offer.key().objectId(),
            offer.source().name());
    return new Park(
        Code.DISPUTE_LOST,
        ("%s: the customer's bank took %s back in a dispute that was lost. Book it in QuickBooks and"
                + " dismiss this; or set the input dispute-lost of the flow %s to refund, then replay.")
            .formatted(source.label(), amount(offer), offer.key().flow()));
  }

  private static String amount(Offer offer) {
    return offer.step().map(step -> step.amount().toPlainString()).orElse("the money")
        + offer.source().record().text("hs_currency_code").map(" "::concat).orElse("");
  }
}
