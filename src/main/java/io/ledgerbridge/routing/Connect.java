package io.ledgerbridge.routing;

import io.ledgerbridge.config.CompanyToConnect;
import io.ledgerbridge.config.HubSpotSettings;
import io.ledgerbridge.config.QuickBooksSettings;
import io.ledgerbridge.connecting.ConnectCompany;
import io.ledgerbridge.connecting.ConnectPortal;
import io.ledgerbridge.connecting.DefaultCompany;
import io.ledgerbridge.connecting.TellConnected;
import io.ledgerbridge.connections.Connection;
import io.ledgerbridge.connections.ConnectionState;
import io.ledgerbridge.connections.Tokens;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.quickbooks.Companies;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Body;

/** Connects the portal and the companies that the settings name, as soon as both can be reached. */
public class Connect {
  private final HubSpotSettings hubspotSettings;
  private final List<CompanyToConnect> wanted;
  private final ConnectPortal portal;
  private final Portals portals;
  private final ConnectCompany company;
  private final Companies companies;
  private final DefaultCompany defaults;
  private final TellConnected told;
  private final Tokens tokens;
  private final Leases leases;
  private volatile String seen = "";

  public Connect(
      HubSpotSettings hubspotSettings,
      QuickBooksSettings quickbooksSettings,
      ConnectPortal portal,
      Portals portals,
      ConnectCompany company,
      Companies companies,
      DefaultCompany defaults,
      TellConnected told,
      Tokens tokens,
      Leases leases) {
    this.hubspotSettings = hubspotSettings;
    this.wanted = quickbooksSettings.companies();
    this.portal = portal;
    this.portals = portals;
    this.company = company;
    this.companies = companies;
    this.defaults = defaults;
    this.told = told;
    this.tokens = tokens;
    this.leases = leases;
  }

  /** Learns the portal behind the token: once a start, and when it is gone from the table. */
  public void portal() {
    String id = hubspotSettings.portalId();
    boolean own = tokens(Connection.hubspot(id), hubspotSettings.refreshToken());
    if (portals.find(seen).isEmpty() && (own || !hubspotSettings.accessToken().isBlank())) {
      Portal found = portal.connect(own ? id : "");
      seen = found.id();
      told.portal(found);
    }
  }

  /**
   * The companies of the settings that are not connected yet, or must be connected again; one node
   * alone connects them.
   */
  public List<CompanyToConnect> missing() {
    return wanted.stream()
        .filter(this::missing)
        .filter(each -> leases.hold("connect:companies").isPresent())
        .toList();
  }

  private boolean missing(CompanyToConnect each) {
    return companies.find(each.realm()).isEmpty()
        || tokens
            .find(Connection.quickbooks(each.realm()))
            .flatMap(ConnectionState::block)
            .isPresent();
  }

  /** Connects a company of the settings, as soon as it can be reached. */
  public void company(@Body CompanyToConnect each) {
    boolean own = tokens(Connection.quickbooks(each.realm()), each.refreshToken());
    if (own && companies.find(each.realm()).isEmpty()) {
      told.company(company.connect(each.realm(), each.alias().orElse("")));
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
        .forEach(defaults::choose);
  }
}
