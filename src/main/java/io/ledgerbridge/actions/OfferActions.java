package io.ledgerbridge.actions;

import io.ledgerbridge.actions.AskedActions.Asked;
import io.ledgerbridge.delivery.Deliveries;
import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.delivery.Offers;
import io.ledgerbridge.delivery.Parking;
import io.ledgerbridge.delivery.State;
import io.ledgerbridge.hubspot.PaymentRules;
import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.inbox.Claimed;
import io.ledgerbridge.inbox.Enrolled;
import io.ledgerbridge.inbox.Together;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.Reason;
import io.ledgerbridge.sales.Source;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;

/** What workflows asked for, on the way of a claimed record: part of its transaction. */
public class OfferActions {
  private final AskedActions asked;
  private final Offers offers;
  private final Parking parking;
  private final Deliveries deliveries;
  private final PaymentRules payments;

  public OfferActions(
      AskedActions asked,
      Offers offers,
      Parking parking,
      Deliveries deliveries,
      PaymentRules payments) {
    this.asked = asked;
    this.offers = offers;
    this.parking = parking;
    this.deliveries = deliveries;
    this.payments = payments;
  }

  /**
   * What was asked of the records, by record id. A parked delivery that is asked for once more is
   * taken up again, as by a replay.
   */
  public Map<String, List<Asked>> begin(@Body Together together) {
    List<Enrolled> concerned =
        together.getRecords().stream().filter(OfferActions::concerned).toList();
    if (concerned.isEmpty()) {
      return Map.of();
    }
    List<String> ids = concerned.stream().map(each -> each.getSource().id()).toList();
    Map<String, List<Asked>> byId =
        asked.of(together.portal(), together.objectType(), ids).stream()
            .collect(Collectors.groupingBy(row -> row.asked().objectId()));
    concerned.forEach(each -> again(each, byId.getOrDefault(each.getSource().id(), List.of())));
    return byId;
  }

  /** Those for which the record goes to a sink now: the last one of each document. */
  public Collection<Asked> due(Enrolled enrolled, List<Asked> ofRecord) {
    Map<String, Asked> last = new LinkedHashMap<>();
    ofRecord.stream()
        .filter(row -> row.fresh() || known(enrolled, row).filter(Parking::open).isPresent())
        .forEach(row -> last.put(row.asked().flow(), row));
    SourceRecord source = enrolled.getSource();
    return bookable(source) && arrived(source) ? last.values() : List.of();
  }

  /** After the sinks: what none of them took is parked, since the workflow waits for a word. */
  public void finish(
      @Body Together together, @ExchangeProperty("askedActions") Map<String, List<Asked>> byId) {
    for (Enrolled each : together.getRecords()) {
      List<Asked> fresh =
          byId.getOrDefault(each.getSource().id(), List.of()).stream()
              .filter(Asked::fresh)
              .toList();
      fresh.forEach(row -> untaken(row, named(each.getSource()), refusal(row, each.getSource())));
      asked.offered(fresh);
    }
  }

  /** What was asked of records that HubSpot does not have (any more). */
  public void gone(@Body Claimed claimed) {
    List<Asked> fresh =
        asked.of(claimed.portalId(), claimed.getObjectType(), claimed.goneIds()).stream()
            .filter(Asked::fresh)
            .toList();
    fresh.forEach(
        row -> {
          AskedAction of = row.asked();
          Source named = new Source(of.portal(), of.objectType(), of.objectId(), "");
          untaken(row, named, Parking.goneReason(named));
        });
    asked.offered(fresh);
  }

  private static boolean concerned(Enrolled enrolled) {
    return enrolled.isAsked()
        || enrolled.getKnown().stream().anyMatch(row -> ofAction(row.key().flow()));
  }

  private static boolean ofAction(String flow) {
    return Action.of(flow.replaceAll("@.*", "")).isPresent();
  }

  private void again(Enrolled enrolled, List<Asked> rows) {
    boolean reopened = false;
    for (Asked row : rows) {
      Optional<Delivery> parked =
          known(enrolled, row)
              .filter(each -> row.fresh() && each.state() == State.PARKED)
              .filter(each -> each.updatedAt().isBefore(row.receivedAt()));
      reopened |= parked.filter(each -> deliveries.reopen(each, who(row))).isPresent();
    }
    if (reopened) {
      SourceRecord source = enrolled.getSource();
      enrolled.know(offers.of(source.portal().id(), source.objectType(), source.id()));
    }
  }

  private static String who(Asked row) {
    return ("HubSpot workflow " + row.asked().workflow()).strip();
  }

  private static Optional<Delivery> known(Enrolled enrolled, Asked row) {
    return Completions.newest(enrolled.getKnown(), row);
  }

  private boolean bookable(SourceRecord source) {
    return !source.objectType().equals("commerce_payments") || payments.bookable(source);
  }

  private boolean arrived(SourceRecord source) {
    return !source.objectType().equals("commerce_payments") || payments.arrived(source);
  }

  private void untaken(Asked row, Source named, Reason reason) {
    AskedAction of = row.asked();
    if (!offers.taken(of.portal(), of.objectType(), of.objectId(), of.flow())) {
      parking.refused(named, of.flow(), row.kind(), reason);
    }
  }

  private Reason refusal(Asked row, SourceRecord source) {
    return new Reason(
        Reason.Code.NOT_CALLED_FOR,
        "%s: a workflow asks for %s, but %s."
            .formatted(
                named(source).label(), row.asked().action().document(), why(row.asked(), source)));
  }

  private String why(AskedAction of, SourceRecord source) {
    if (!bookable(source)) {
      return "the payment belongs to an invoice or came from an accounting sync, and would be"
          + " booked twice. Take such payments out of the workflow; then dismiss it";
    }
    if (!arrived(source)) {
      return "the payment has not succeeded. Run the action again, or replay, once it has";
    }
    return of.action().kind() == DocumentKind.REFUND_RECEIPT
        ? "the payment is not refunded in full. Run the action again, or replay, once it is"
        : "the record does not call for it. Correct the record, then replay";
  }

  private static Source named(SourceRecord source) {
    return new Source(source.portal().id(), source.objectType(), source.id(), source.name());
  }
}
