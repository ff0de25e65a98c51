package io.ledgerbridge.mapping;

import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.sales.Choices;
import io.ledgerbridge.sales.Party;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.Source;
import java.util.List;
import java.util.Optional;

/** Who buys: the first associated contact or company, unless one customer is fixed. */
final class Buyer {
  private Buyer() {}

  /**
   * @throws NotThereYet when nobody is associated, which may still come
   */
  static Optional<Party> of(SourceRecord record, Source source, Choices choices) {
    return switch (choices.customer()) {
      case "", "contact" ->
          Optional.of(
              Parties.contact(
                  first(record.contacts(), source, "contact"), rule(record.contacts(), "contact")));
      case "company" ->
          Optional.of(
              Parties.company(
                  first(record.companies(), source, "company"),
                  rule(record.companies(), "company")));
      default -> Optional.empty();
    };
  }

  /** HubSpot promises no order; the first one of its answer is taken, and the trail says so. */
  private static String rule(List<CrmRecord> records, String what) {
    return records.size() == 1
        ? "the only associated " + what
        : "the first of " + records.size() + " associated records of type " + what;
  }

  private static CrmRecord first(List<CrmRecord> records, Source source, String what) {
    if (records.isEmpty()) {
      throw new NotThereYet(
          Code.NO_CONTACT,
          source.label()
              + " has no associated %s to make the customer. Associate one in HubSpot; then replay."
                  .formatted(what));
    }
    return records.get(0);
  }
}
