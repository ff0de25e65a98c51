package io.ledgerbridge.matching;

import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Party;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.SalesDocument;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which customer a sale means. In order: the remembered link; exactly one active customer with the
 * e-mail address; exactly one with the same first and last name and no address. The same name with
 * another address is another person. Where several fit, nothing is guessed.
 */
public class CustomerMatch {
  private static final String LINKED = "was used for this contact before";
  private final Mirror mirror;
  private final CustomerLinks links;

  public CustomerMatch(Mirror mirror, CustomerLinks links) {
    this.mirror = mirror;
    this.links = links;
  }

  /**
   * A customer, and the rule that chose it.
   *
   * @param rule completes "customer 12 …"
   */
  public record Match(String customerId, String rule) {
    /** Whether the link was there already. */
    public boolean remembered() {
      return rule.equals(LINKED);
    }
  }

  /**
   * @return empty when a new customer is needed
   * @throws Park when several fit, or the one that was chosen is not there
   */
  public Optional<Match> find(String realm, SalesDocument document) {
    return document.party().isEmpty()
        ? Optional.of(fixed(realm, document))
        : party(realm, document, document.party().get());
  }

  private Match fixed(String realm, SalesDocument document) {
    String wanted = document.choices().customer();
    return mirror
        .chosen(realm, "Customer", wanted)
        .filter(Named::active)
        .findFirst()
        .map(customer -> new Match(customer.id(), "is the one fixed in the flow"))
        .orElseThrow(
            () ->
                new Park(
                    Code.CUSTOMER_UNKNOWN,
                    ("%s: QuickBooks has no active customer '%s', which the flow names. Create it or"
                            + " name another; then replay.")
                        .formatted(document.source().label(), wanted)));
  }

  private Optional<Match> party(String realm, SalesDocument document, Party party) {
    return linked(realm, document, party)
        .or(() -> byEmail(realm, document, party))
        .or(() -> byName(realm, document, party));
  }

  private Optional<Match> linked(String realm, SalesDocument document, Party party) {
    return links
        .find(realm, document.source().portal(), party)
        .flatMap(id -> mirror.find(realm, "Customer", id))
        .filter(Named::active)
        .map(customer -> new Match(customer.id(), LINKED));
  }

  private Optional<Match> byEmail(String realm, SalesDocument document, Party party) {
    return party
        .email()
        .flatMap(
            email ->
                only(
                    mirror.customersByEmail(realm, email),
                    document,
                    "the e-mail address " + email,
                    "has the e-mail address " + email));
  }

  private Optional<Match> byName(String realm, SalesDocument document, Party party) {
    List<Named> sameName =
        party.firstName().isEmpty() && party.lastName().isEmpty()
            ? mirror.byName(realm, "Customer", DisplayName.of(party))
            : mirror.customersByPerson(
                realm, party.firstName().orElse(""), party.lastName().orElse(""));
    List<Named> withoutEmail =
        sameName.stream().filter(Named::active).filter(each -> email(each).isBlank()).toList();
    return only(
        withoutEmail,
        document,
        "the name " + party.name() + " and no e-mail address",
        "has the same name and no e-mail address");
  }

  private static Optional<Match> only(
      List<Named> customers, SalesDocument document, String what, String rule) {
    if (customers.size() > 1) {
      throw new Park(
          Code.CUSTOMER_AMBIGUOUS,
          "%s: %d QuickBooks customers have %s: %s. Merge them or change one; then replay."
              .formatted(document.source().label(), customers.size(), what, names(customers)));
    }
    return customers.stream().findFirst().map(each -> new Match(each.id(), rule));
  }

  private static String names(List<Named> customers) {
    return customers.stream()
        .map(each -> "'" + each.name() + "' (" + each.id() + ")")
        .collect(Collectors.joining(", "));
  }

  private static String email(Named customer) {
    return customer.body().path("PrimaryEmailAddr").path("Address").asText("");
  }
}
