package io.ledgerbridge.delivery;

import java.time.Instant;
import java.util.Map;

/**
 * What a listener hears of a delivery; texts that there are not are empty.
 *
 * @param listener the id of the route that hears it
 * @param id of the delivery
 * @param moment when it was delivered or parked
 * @param state {@code delivered} or {@code parked}
 * @param record the record as sentences name it, e.g. <code>Deal 4711 'Acme renewal'</code>
 * @param customer as HubSpot names them
 * @param company the QuickBooks company's realm id
 * @param kind of the document, e.g. {@code invoice}
 * @param number of the document
 * @param link to the document in QuickBooks
 * @param total of the document, two decimals or more
 * @param reason the code why it is parked
 * @param sentence why it is parked, and what to do
 */
public record Announcement(
    String listener,
    long id,
    Instant moment,
    String state,
    String portal,
    String record,
    String customer,
    String company,
    String flow,
    String kind,
    String number,
    String link,
    String total,
    String currency,
    String reason,
    String sentence) {

  static Announcement of(String listener, Instant moment, Delivery row) {
    return new Announcement(
        listener,
        row.id(),
        moment,
        row.state().id(),
        row.key().portal(),
        row.label(),
        row.customerName().orElse(""),
        row.realm().orElse(""),
        row.key().flow(),
        row.key().kind(),
        row.documentNumber().orElse(""),
        row.documentUrl().orElse(""),
        row.total().map(Delivery::plain).orElse(""),
        row.currency().orElse(""),
        row.reasonCode().orElse(""),
        row.reason().orElse(""));
  }

  /** The body of a chat's incoming webhook: one field, {@code text}. */
  public Map<String, String> message() {
    return Map.of("text", sentence.isEmpty() ? record + ": " + state : sentence);
  }

  /** Camel's Simple asks for it with every expression. */
  @Override
  public int hashCode() {
    return Long.hashCode(id);
  }
}
