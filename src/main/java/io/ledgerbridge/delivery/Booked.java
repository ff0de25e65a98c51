package io.ledgerbridge.delivery;

import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.mapping.NotThereYet;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.SalesDocument;
import io.ledgerbridge.sales.Source;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One sale is booked once, whether its deal, its quote or its payment comes first. */
final class Booked {
  private static final Set<State> COUNTS =
      Set.of(State.QUEUED, State.DELIVERING, State.WAITING, State.DELIVERED);
  private final Offers offers;

  Booked(Offers offers) {
    this.offers = offers;
  }

  /**
   * @throws Park naming the document that there is, unless the flow says alongside
   */
  void check(Offer offer, SalesDocument document) {
    if (document.kind().booksSale() && !document.choices().alongside()) {
      related(offer)
          .filter(row -> !same(row.key(), offer.key()))
          .filter(Booked::sale)
          .findFirst()
          .ifPresent(
              row -> {
                throw new Park(Code.ALREADY_BOOKED, sentence(document.source(), row));
              });
    }
  }

  /**
   * HubSpot says that the payment is of a quote: which one may be associated a little later.
   *
   * @throws NotThereYet while neither the quote nor its deal is
   */
  static void quoteThere(SourceRecord source, SalesDocument document) {
    boolean ofQuote =
        source.record().text("hs_payment_source_app").filter("QUOTE"::equals).isPresent();
    boolean alone = source.associated("quotes").isEmpty() && source.associated("deals").isEmpty();
    if (document.kind().booksSale() && !document.choices().alongside() && ofQuote && alone) {
      throw new NotThereYet(
          Code.NOT_THERE_YET,
          document.source().label() + " is of a quote that is not associated with it",
          "Only then it shows whether the sale is booked already; after a while it is booked without");
    }
  }

  private Stream<Delivery> related(Offer offer) {
    SourceRecord source = offer.source();
    String portal = source.portal().id();
    Stream<Delivery> others =
        Stream.of("deals", "quotes", "commerce_payments")
            .flatMap(type -> of(portal, type, source.associated(type)));
    return Stream.concat(offer.ofRecord().stream(), others);
  }

  private Stream<Delivery> of(String portal, String type, List<CrmRecord> records) {
    return records.isEmpty()
        ? Stream.empty()
        : offers.of(portal, type, records.stream().map(CrmRecord::id).toList()).stream();
  }

  private static boolean sale(Delivery row) {
    return row.document().isPresent()
        && COUNTS.contains(row.state())
        && !row.key().kind().equals(DeliveryKey.UNKNOWN_KIND)
        && DocumentKind.of(row.key().kind()).booksSale();
  }

  private static boolean same(DeliveryKey one, DeliveryKey other) {
    return one.objectType().equals(other.objectType())
        && one.objectId().equals(other.objectId())
        && one.flow().equals(other.flow());
  }

  private static String sentence(Source source, Delivery row) {
    Source booked =
        new Source(
            row.key().portal(), row.key().objectType(), row.key().objectId(), row.objectName());
    String number = row.documentNumber().map(" %s"::formatted).orElse("");
    return ("%s: the sale is booked already, as %s%s of %s by the flow %s. Dismiss this one; or let"
            + " the flow book alongside, then replay.")
        .formatted(
            source.label(),
            row.key().kind().replace('-', ' '),
            number,
            booked.label(),
            row.key().flow());
  }
}
