package io.ledgerbridge.findings;

import io.ledgerbridge.matching.Named;
import java.util.List;
import java.util.Optional;

/** Payments arrive in, and fees leave from, one account of type Bank. */
final class ClearingAccount implements CompanyCheck {

  @Override
  public Optional<Finding> look(CompanyFacts facts) {
    String name = facts.settings().clearingAccount();
    List<Named> named =
        facts.accounts().stream()
            .filter(Named::active)
            .filter(account -> account.name().equalsIgnoreCase(name) || account.id().equals(name))
            .toList();
    boolean bank = named.stream().anyMatch(account -> account.text("AccountType").equals("Bank"));
    return bank ? Optional.empty() : Optional.of(finding(facts, name, named));
  }

  private static Finding finding(CompanyFacts facts, String name, List<Named> named) {
    String so =
        named.isEmpty()
            ? "has no account '%s' for HubSpot's payments yet: the first payment makes it, of type Bank"
                .formatted(name)
            : "has the account '%s' for HubSpot's payments as %s, not as Bank: it will not agree with the payouts"
                .formatted(name, named.get(0).text("AccountType"));
    return new Finding(
        "NO_CLEARING_ACCOUNT",
        facts.label() + " " + so + ".",
        "Create it in QuickBooks with the type Bank, or name one of that type as clearing-account in"
            + " the settings of the company.");
  }
}
