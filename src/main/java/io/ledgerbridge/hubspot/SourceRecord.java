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
    List<Association> contactLinks) {

  /** Without labels. */
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

  /** A property change that a webhook told. */
  public record Event(String property, String value, Instant at) {}

  public String id() {
    return record.id();
  }

  /** For filters: {@code ${body.properties[prepaid]} == 'true'}. */
  public Map<String, String> properties() {
    return record.properties();
  }

  public String name() {
    return record.text("dealname").or(() -> record.text("hs_title")).orElse("");
  }
}
