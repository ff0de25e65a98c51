package io.ledgerbridge.hubspot;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One enrolled record, complete: what flows filter and what mappers read.
 *
 * @param objectType in HubSpot's plural, e.g. {@code deals}
 * @param won a deal in a stage that is closed and won
 * @param lines its own line items, in the order of the page
 * @param contacts in HubSpot's order, which is not promised
 * @param event the webhook that told of it, when one did
 * @param others what else it is associated with, by object type
 * @param contactLinks how the contacts are associated, with their labels
 */
public record SourceRecord(
    Portal portal,
    String objectType,
    CrmRecord record,
    boolean won,
    List<CrmRecord> lines,
    List<CrmRecord> contacts,
    List<CrmRecord> companies,
    Optional<Event> event,
    Map<String, List<CrmRecord>> others,
    List<Association> contactLinks) {

  /** A property change that a webhook told. */
  public record Event(String property, String value, Instant at) {}

  /** Associated with nothing but these. */
  public SourceRecord(
      Portal portal,
      String objectType,
      CrmRecord record,
      boolean won,
      List<CrmRecord> lines,
      List<CrmRecord> contacts,
      List<CrmRecord> companies,
      Optional<Event> event,
      List<Association> contactLinks) {
    this(
        portal, objectType, record, won, lines, contacts, companies, event, Map.of(), contactLinks);
  }

  /** Associated with nothing else. */
  public SourceRecord(
      Portal portal,
      String objectType,
      CrmRecord record,
      boolean won,
      List<CrmRecord> lines,
      List<CrmRecord> contacts,
      List<CrmRecord> companies,
      Optional<Event> event) {
    this(portal, objectType, record, won, lines, contacts, companies, event, List.of());
  }

  public String id() {
    return record.id();
  }

  /** Camel's Simple asks for it with every expression. */
  @Override
  public int hashCode() {
    return record.id().hashCode();
  }

  /** For filters: {@code ${body.properties[prepaid]} == 'true'}. */
  public Map<String, String> properties() {
    return record.properties();
  }

  /** What the record is associated with, of a type such as {@code deals}. */
  public List<CrmRecord> associated(String type) {
    return others.getOrDefault(type, List.of());
  }

  /**
   * The same record with one more line, for flows: {@code ${body.plus('Shipping', 'SHIP',
   * ${body.properties[shipping_cost]})}}. What a deal or quote comes to is raised by it.
   *
   * @param amount as HubSpot writes it; blank, null or zero adds nothing
   * @throws IllegalArgumentException with a sentence when it is no amount
   */
  public SourceRecord plus(String name, String sku, String amount) {
    return AddedLine.to(this, name, sku, amount);
  }

  public String name() {
    return record
        .text("dealname")
        .or(() -> record.text("hs_title"))
        .or(() -> record.text("hs_payment_source_name"))
        .orElse("");
  }

  /** A quote that its buyer can see. */
  public boolean published() {
    return QuoteState.published(record);
  }

  /** When a quote was signed, else published; empty where HubSpot does not say. */
  public Optional<Instant> agreedAt() {
    return QuoteState.signedAt(record).or(() -> QuoteState.publishedAt(record));
  }

  /** A payment that went back in full. */
  public boolean refunded() {
    return record.text("hs_latest_status").filter("refunded"::equals).isPresent();
  }
}
