package io.ledgerbridge.connecting;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerbridge.connections.Access;
import io.ledgerbridge.connections.Connection;
import io.ledgerbridge.connections.TokenAnswer;
import io.ledgerbridge.connections.Tokens;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.MirrorReads;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import io.ledgerbridge.quickbooks.QuickBooks;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Connects a QuickBooks company, for the first time or again: its alias, the portals whose default
 * it is, its mappings and deliveries stay.
 */
public final class ConnectCompany {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectCompany.class);
  private static final String INFO = "CompanyInfo";
  private final QuickBooks quickbooks;
  private final Companies companies;
  private final Aliases aliases;
  private final Mirror mirror;
  private final MirrorReads reads;
  private final Tokens tokens;
  private final DefaultCompany defaults;
  private final TransactionTemplate transaction;

  public ConnectCompany(
      QuickBooks quickbooks,
      Companies companies,
      Aliases aliases,
      Mirror mirror,
      MirrorReads reads,
      Tokens tokens,
      DefaultCompany defaults,
      TransactionTemplate transaction) {
    this.quickbooks = quickbooks;
    this.companies = companies;
    this.aliases = aliases;
    this.mirror = mirror;
    this.reads = reads;
    this.tokens = tokens;
    this.defaults = defaults;
    this.transaction = transaction;
  }

  /**
   * By what a consent brought.
   *
   * @param alias blank takes one of the company's own name
   * @throws NotConnected when another company has that alias
   */
  Company connect(String realm, String alias, TokenAnswer.Granted granted) {
    aliases.free(alias, realm);
    Access given = Access.given(granted.access());
    JsonNode info = quickbooks.get(given, realm, "companyinfo/" + realm).part(INFO);
    JsonNode preferences = quickbooks.get(given, realm, "preferences").part("Preferences");
    Company company =
        transaction.execute(
            status -> {
              tokens.connect(Connection.quickbooks(realm), granted);
              mirror.put(realm, "Preferences", preferences);
              return store(realm, alias, info, preferences);
            });
    fill(company);
    return company;
  }

  /** By tokens that are there already; its lists are read first. */
  public Company connect(String realm, String alias) {
    JsonNode info = quickbooks.get(realm, "companyinfo/" + realm).part(INFO);
    reads.refresh(realm);
    return store(realm, alias, info, mirror.all(realm, "Preferences").get(0).body());
  }

  /** What the company has booked in, e.g. {@code QuickBooks Online Plus}; empty where not told. */
  Optional<String> edition(Company company) {
    return mirror.all(company.realm(), INFO).stream()
        .map(info -> info.body().path("NameValue"))
        .flatMap(facts -> StreamSupport.stream(facts.spliterator(), false))
        .filter(fact -> fact.path("Name").asText("").equals("OfferingSku"))
        .map(fact -> fact.path("Value").asText(""))
        .filter(sku -> !sku.isBlank())
        .findFirst();
  }

  private Company store(String realm, String alias, JsonNode info, JsonNode preferences) {
    mirror.put(realm, INFO, info);
    Optional<Company> known = companies.find(realm);
    String name = info.path("CompanyName").asText(realm);
    Company company =
        new Company(
            realm,
            known
                .map(Company::alias)
                .orElseGet(() -> alias.isEmpty() ? aliases.of(name, realm) : alias),
            name,
            info.path("Country").asText("US"),
            preferences.at("/CurrencyPrefs/HomeCurrency/value").asText("USD"));
    known.ifPresentOrElse(
        before -> companies.connectAgain(company), () -> companies.connect(company));
    defaults.choose();
    return company;
  }

  /** What is not read now is read with the first document. */
  private void fill(Company company) {
    try {
      reads.refresh(company.realm());
    } catch (RuntimeException later) {
      LOG.warn(
          "The lists of QuickBooks company '{}' could not be read yet: {}",
          company.name(),
          later.getMessage());
    }
  }
}
