package io.ledgerbridge.findings;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerbridge.config.CompanySettings;
import io.ledgerbridge.matching.Named;
import io.ledgerbridge.quickbooks.Company;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is known of a company.
 *
 * @param preferences as QuickBooks answers them
 * @param accounts its chart
 * @param settings what holds for it
 * @param taxesMapped whether any HubSpot tax rate is mapped
 * @param currencies of the portals whose documents go to it
 * @param chosen whether a flow that is on names a value for that input
 * @param trouble why its connection is paused, or until when it must be made again
 */
record CompanyFacts(
    Company company,
    JsonNode preferences,
    List<Named> accounts,
    CompanySettings settings,
    boolean taxesMapped,
    Set<String> currencies,
    Predicate<String> chosen,
    Optional<Finding> trouble) {

  /** A switch among the preferences; off where QuickBooks does not tell. */
  boolean on(String path) {
    return preferences.at(path).asBoolean(false);
  }

  /** {@code QuickBooks company 'Acme'}: how sentences name it. */
  String label() {
    return "QuickBooks company '" + company.name() + "'";
  }

  List<Named> active(String accountType) {
    return accounts.stream()
        .filter(Named::active)
        .filter(account -> account.text("AccountType").equals(accountType))
        .toList();
  }
}
