package io.ledgerbridge.hubspot;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which of several associated contacts is meant. In order: a quote's billing contact; a quote's
 * signer; the contact with the configured label; the first in HubSpot's answer, whose order HubSpot
 * does not promise.
 *
 * @see <a
 *     href="https://developers.hubspot.com/docs/api-reference/latest/crm/associations/association-details">
 *     HubSpot: association type ids</a>
 */
public final class ContactChoice {
  // What HubSpot calls the two can be in another language: only the numbers are sure.
  private static final int QUOTE_TO_BILLING_CONTACT = 1226;
  private static final int QUOTE_TO_SIGNER = 702;
  private final String label;

  /**
   * @param label as the account named it, e.g. {@code Billing contact}; blank for none
   */
  public ContactChoice(String label) {
    this.label = label.strip();
  }

  /**
   * The contact, and the rule that chose it.
   *
   * @param rule completes "it stands for contact 51, …"
   */
  public record Chosen(CrmRecord record, String rule) {}

  /**
   * @return empty when there is no contact
   */
  public Optional<Chosen> of(SourceRecord source) {
    return of(source.objectType(), source.contactLinks(), source.contacts());
  }

  /**
   * @param links in HubSpot's order; one whose contact is not there is passed over
   */
  public Optional<Chosen> of(String objectType, List<Association> links, List<CrmRecord> contacts) {
    return Stream.of(
            typed(objectType, QUOTE_TO_BILLING_CONTACT, links, contacts, "billing contact"),
            typed(objectType, QUOTE_TO_SIGNER, links, contacts, "signer"),
            labelled(links, contacts))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> first(contacts));
  }

  private static Optional<Chosen> typed(
      String objectType, int type, List<Association> links, List<CrmRecord> contacts, String what) {
    return objectType.equals("quotes")
        ? one(
            matching(links, contacts, link -> link.types().contains(type)), what + " of the quote")
        : Optional.empty();
  }

  private Optional<Chosen> labelled(List<Association> links, List<CrmRecord> contacts) {
    return label.isBlank()
        ? Optional.empty()
        : one(
            matching(links, contacts, link -> link.labels().stream().anyMatch(this::same)),
            "associated contact with the label '" + label + "'");
  }

  private Optional<Chosen> first(List<CrmRecord> contacts) {
    String rule =
        contacts.size() == 1
            ? "the only associated contact"
            : "the first of " + contacts.size() + " associated records of type contact";
    String without = label.isBlank() ? "" : "; none has the label '" + label + "'";
    return contacts.stream().findFirst().map(contact -> new Chosen(contact, rule + without));
  }

  private boolean same(String other) {
    return other.strip().equalsIgnoreCase(label);
  }

  private static Optional<Chosen> one(List<CrmRecord> found, String what) {
    String rule = found.size() == 1 ? "the " + what : "the first of " + found.size() + ": " + what;
    return found.stream().findFirst().map(contact -> new Chosen(contact, rule));
  }

  private static List<CrmRecord> matching(
      List<Association> links, List<CrmRecord> contacts, Predicate<Association> wanted) {
    return links.stream()
        .filter(wanted)
        .map(link -> find(contacts, link.id()))
        .filter(Objects::nonNull)
        .toList();
  }

  private static CrmRecord find(List<CrmRecord> contacts, String id) {
    return contacts.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
  }
}
