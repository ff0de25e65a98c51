package io.ledgerbridge.findings;

import io.ledgerbridge.matching.Named;
import java.util.Optional;

/** Products that are created need an income account. */
final class IncomeAccount implements CompanyCheck {

  @Override
  public Optional<Finding> look(CompanyFacts facts) {
    String wanted = facts.settings().matching().itemIncomeAccount().strip();
    boolean found = facts.active("Income").stream().anyMatch(account -> fits(account, wanted));
    return found ? Optional.empty() : Optional.of(finding(facts, wanted));
  }

  private static boolean fits(Named account, String wanted) {
    return wanted.isEmpty()
        || account.id().equals(wanted)
        || account.name().equalsIgnoreCase(wanted)
        || account.text("FullyQualifiedName").equalsIgnoreCase(wanted);
  }

  private static Finding finding(CompanyFacts facts, String wanted) {
    String which = wanted.isEmpty() ? "" : " '" + wanted + "'";
    return new Finding(
        "NO_INCOME_ACCOUNT",
        facts.label()
            + " has no active income account"
            + which
            + ": no product can be created, and documents that need a new one park.",
        "Create an income account in QuickBooks, or name one as item-income-account in the settings"
            + " of the company.");
  }
}
