package io.ledgerbridge.findings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.ledgerbridge.connections.Connection;
import io.ledgerbridge.connections.ConnectionWatch;
import io.ledgerbridge.connections.Tokens;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.matching.Mapping.Kind;
import io.ledgerbridge.matching.Mappings;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.Named;
import io.ledgerbridge.matching.OwnSettings;
import io.ledgerbridge.quickbooks.Company;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What will go wrong with a QuickBooks company, by what the mirror knows of it. */
public final class CompanyFindings {
  private static final List<CompanyCheck> CHECKS =
      List.of(
          new CustomNumbers(),
          new IncomeAccount(),
          new EstimatesOff(),
          new OtherCurrencies(),
          new TaxUnmapped(),
          new BooksClosed(),
          new ClearingAccount(),
          new ClassTracking(),
          new LocationTracking(),
          new AutomatedSalesTax());
  private final Mirror mirror;
  private final Mappings mappings;
  private final OwnSettings own;
  private final Portals portals;
  private final Tokens tokens;
  private final Troubles troubles;
  private final Predicate<String> chosen;

  /**
   * @param chosen whether a flow that is on names a value for that input
   */
  public CompanyFindings(
      Mirror mirror,
      Mappings mappings,
      OwnSettings own,
      Portals portals,
      Tokens tokens,
      ConnectionWatch watch,
      Predicate<String> chosen) {
    this.mirror = mirror;
    this.mappings = mappings;
    this.own = own;
    this.portals = portals;
    this.tokens = tokens;
    this.troubles = new Troubles(watch);
    this.chosen = chosen;
  }

  /** What is wrong with the connection comes first. */
  public List<Finding> of(Company company) {
    CompanyFacts facts = facts(company);
    Stream<Finding> found = CHECKS.stream().flatMap(check -> check.look(facts).stream());
    return Stream.concat(facts.trouble().stream(), known(facts) ? found : Stream.of(unread(facts)))
        .toList();
  }

  private static boolean known(CompanyFacts facts) {
    return facts.preferences().isObject();
  }

  private static Finding unread(CompanyFacts facts) {
    return new Finding(
        "NOT_READ_YET",
        "The preferences of " + facts.label() + " could not be read yet.",
        "Ask again later: they are read with the first document at the latest.");
  }

  private CompanyFacts facts(Company company) {
    String realm = company.realm();
    return new CompanyFacts(
        company,
        preferences(realm),
        mirror.all(realm, "Account"),
        own.of(realm),
        mappings.any(realm, Kind.TAX),
        currencies(realm),
        chosen,
        tokens.find(Connection.quickbooks(realm)).flatMap(troubles::of));
  }

  private JsonNode preferences(String realm) {
    return mirror.all(realm, "Preferences").stream()
        .map(Named::body)
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  private Set<String> currencies(String realm) {
    return portals.all().stream()
        .filter(portal -> portals.defaultCompany(portal.id()).equals(Optional.of(realm)))
        .flatMap(portal -> portals.currencies(portal).stream())
        .collect(Collectors.toSet());
  }
}
