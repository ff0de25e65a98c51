package io.ledgerbridge.routing;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerbridge.config.CompanyToConnect;
import io.ledgerbridge.config.HubSpotSettings;
import io.ledgerbridge.config.QuickBooksSettings;
import io.ledgerbridge.connections.Connection;
import io.ledgerbridge.connections.ConnectionState;
import io.ledgerbridge.connections.Tokens;
import io.ledgerbridge.hubspot.HubSpot;
import io.ledgerbridge.hubspot.HubSpotPaths;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.hubspot.UnexpectedAnswer;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.MirrorReads;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import io.ledgerbridge.quickbooks.QuickBooks;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Body;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connects the portal and the companies that the settings name, as soon as both can be reached. */
public class Connect {
  private static final Logger LOG = LoggerFactory.getLogger(Connect.class);
  private final HubSpotSettings hubspotSettings;
  private final List<CompanyToConnect> wanted;
  private final HubSpot hubspot;
  private final HubSpotPaths paths;
  private final Portals portals;
  private final QuickBooks quickbooks;
  private final Companies companies;
  private final Tokens tokens;
  private final Mirror mirror;
  private final MirrorReads reads;
  private final Leases leases;
  private volatile String seen = "";

  public Connect(
      HubSpotSettings hubspotSettings,
      QuickBooksSettings quickbooksSettings,
      HubSpot hubspot,
      HubSpotPaths paths,
      Portals portals,
      QuickBooks quickbooks,
      Companies companies,
      Tokens tokens,
      Mirror mirror,
      MirrorReads reads,
      Leases leases) {
    this.hubspotSettings = hubspotSettings;
    this.wanted = quickbooksSettings.companies();
    this.hubspot = hubspot;
    this.paths = paths;
    this.portals = portals;
    this.quickbooks = quickbooks;
    this.companies = companies;
    this.tokens = tokens;
    this.mirror = mirror;
    this.reads = reads;
    this.leases = leases;
  }

  /** Learns the portal behind the token: once a start, and when it is gone from the table. */
  public void portal() {
    String id = hubspotSettings.portalId();
    boolean own = tokens(Connection.hubspot(id), hubspotSettings.refreshToken());
    if (portals.find(seen).isEmpty() && (own || !hubspotSettings.accessToken().isBlank())) {
      Portal portal =
          portal(hubspot.get(own ? id : "", paths.accountDetails()), hubspotSettings.zone());
      if (own && !portal.id().equals(id)) {
        throw new UnexpectedAnswer(
            "HUBSPOT_PORTAL_ID is " + id + ", but the token is of portal " + portal.id());
      }
      portals.connect(portal);
      seen = portal.id();
      LOG.info("HubSpot portal {} is connected ({}).", portal.id(), portal.zone());
    }
  }

  /**
   * The companies of the settings that are not connected yet, or must be connected again; one node
   * alone connects them.
   */
  public List<CompanyToConnect> missing() {
    return wanted.stream()
        .filter(this::missing)
        .filter(company -> leases.hold("connect:companies").isPresent())
        .toList();
  }

  private boolean missing(CompanyToConnect company) {
    return companies.find(company.realm()).isEmpty()
        || tokens
            .find(Connection.quickbooks(company.realm()))
            .flatMap(ConnectionState::block)
            .isPresent();
  }

  /** Connects a company of the settings, as soon as it can be reached. */
  public void company(@Body CompanyToConnect company) {
    boolean own = tokens(Connection.quickbooks(company.realm()), company.refreshToken());
    if (own && companies.find(company.realm()).isEmpty()) {
      connect(company);
    }
  }

  /**
   * Stores the refresh token of the settings the first time, and when the account must be connected
   * again and the token is another one.
   *
   * @return whether the account has tokens that can be used
   */
  private boolean tokens(Connection account, String refreshToken) {
    if (account.account().isBlank()) {
      return false;
    }
    Optional<ConnectionState> known = tokens.find(account);
    boolean wanted = known.isEmpty() || known.get().block().isPresent();
    if (wanted && !refreshToken.isBlank() && !tokens.given(account, refreshToken)) {
      tokens.connect(account, refreshToken);
      return true;
    }
    return !wanted;
  }

  /** A portal without a default company gets the first of the settings. */
  public void defaults() {
    wanted.stream()
        .map(CompanyToConnect::realm)
        .limit(1)
        .filter(realm -> companies.find(realm).isPresent())
        .forEach(this::defaults);
  }

  private void connect(CompanyToConnect company) {
    String realm = company.realm();
    JsonNode info = quickbooks.get(realm, "companyinfo/" + realm).part("CompanyInfo");
    reads.refresh(realm);
    String currency =
        mirror
            .all(realm, "Preferences")
            .get(0)
            .body()
            .path("CurrencyPrefs")
            .path("HomeCurrency")
            .path("value")
            .asText("USD");
    String name = info.path("CompanyName").asText(realm);
    companies.connect(
        new Company(
            realm,
            company.alias().orElseGet(() -> alias(name, realm)),
            name,
            info.path("Country").asText("US"),
            currency));
    LOG.info("QuickBooks company '{}' ({}) is connected.", name, realm);
  }

  private void defaults(String realm) {
    portals.all().stream()
        .filter(portal -> portals.defaultCompany(portal.id()).isEmpty())
        .forEach(portal -> portals.defaultCompany(portal.id(), realm));
  }

  /** Of the company's own name; of two with one name the second has its realm behind it. */
  private String alias(String name, String realm) {
    String alias = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String bare = alias.replaceAll("^-|-$", "");
    String cut = bare.substring(0, Math.min(40, bare.length()));
    boolean taken = cut.isBlank() || companies.chosen("", cut).isPresent();
    return taken ? (cut + "-" + realm).replaceAll("^-", "") : cut;
  }

  private static Portal portal(JsonNode details, Optional<ZoneId> zone) {
    if (details.path("portalId").asText("").isBlank()) {
      throw new UnexpectedAnswer("account details without a portal id");
    }
    return new Portal(
        details.path("portalId").asText(""),
        zone.orElseGet(() -> zone(details.path("timeZone").asText("UTC"))),
        details.path("companyCurrency").asText("USD"),
        details.path("uiDomain").asText("app.hubspot.com"));
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new UnexpectedAnswer("the time zone '" + name + "'");
    }
  }
}
