package io.ledgerbridge.mapping;

import io.ledgerbridge.config.CustomerMode;
import io.ledgerbridge.config.MatchingSettings;
import io.ledgerbridge.hubspot.ContactChoice;
import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.sales.Choices;
import io.ledgerbridge.sales.Party;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.Source;
import java.util.List;
import java.util.Optional;

/** Who buys: the associated contact or company, unless one customer is fixed. */
public final class Buyers {
  /** No label, no filter. */
  public static final Buyers PLAIN =
      new Buyers(
          new ContactChoice(""),
          new SyncRule(
              new MatchingSettings(CustomerMode.MATCH_OR_CREATE, "", "", "", "", "", "", "", "")));

  private final ContactChoice choice;
  private final SyncRule rule;

  public Buyers(ContactChoice choice, SyncRule rule) {
    this.choice = choice;
    this.rule = rule;
  }

  /**
   * @throws NotThereYet when nobody is associated, which may still come
   */
  Optional<Party> of(SourceRecord record, Source source, Choices choices) {
    return switch (choices.customer()) {
      case "", "contact" -> Optional.of(contact(record, source));
      case "company" -> Optional.of(company(record.companies(), source));
      default -> Optional.empty();
    };
  }

  private Party contact(SourceRecord record, Source source) {
    ContactChoice.Chosen chosen = choice.of(record).orElseThrow(() -> nobody(source, "contact"));
    rule.check(chosen.record(), source.label());
    return Parties.contact(chosen.record(), chosen.rule());
  }

  /** HubSpot promises no order; the first one of its answer is taken, and the trail says so. */
  private static Party company(List<CrmRecord> companies, Source source) {
    if (companies.isEmpty()) {
      throw nobody(source, "company");
    }
    String rule =
        companies.size() == 1
            ? "the only associated company"
            : "the first of " + companies.size() + " associated records of type company";
    return Parties.company(companies.get(0), rule);
  }

  private static NotThereYet nobody(Source source, String what) {
    return new NotThereYet(
        Code.NO_CONTACT,
        source.label() + " has no associated " + what + " to make the customer",
        "Associate one in HubSpot");
  }
}
