package io.ledgerbridge.simulator.hubspot;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** How the account is set up and how it behaves. Everything can be changed while it runs. */
public final class Settings {
  private volatile long portalId = 62515;
  private volatile long appId = 54321;
  private volatile String timeZone = "US/Eastern";
  private volatile String companyCurrency = "USD";
  private volatile List<String> additionalCurrencies = List.of("CAD", "EUR", "GBP");
  private volatile String uiDomain = "app.hubspot.com";
  private volatile Duration indexDelay = Duration.ZERO;
  private volatile int requestsPerTenSeconds;
  private volatile int searchesPerSecond;
  private volatile Set<String> missingScopes = Set.of();
  private volatile int associationPage = 500;
  private volatile boolean toObjectIdAsText;
  private volatile Duration accessTokenLife = Duration.ofMinutes(30);
  private volatile boolean rotatesRefreshToken;
  private volatile boolean refusesConsent;
  private volatile long consentingPortal;

  public long portalId() {
    return portalId;
  }

  public Settings portalId(long portalId) {
    this.portalId = portalId;
    return this;
  }

  public long appId() {
    return appId;
  }

  /** The one app of the developer account. */
  public Settings appId(long appId) {
    this.appId = appId;
    return this;
  }

  public String timeZone() {
    return timeZone;
  }

  public Settings timeZone(String timeZone) {
    this.timeZone = timeZone;
    return this;
  }

  public String companyCurrency() {
    return companyCurrency;
  }

  public Settings companyCurrency(String companyCurrency) {
    this.companyCurrency = companyCurrency;
    return this;
  }

  public List<String> additionalCurrencies() {
    return additionalCurrencies;
  }

  public Settings additionalCurrencies(List<String> additionalCurrencies) {
    this.additionalCurrencies = List.copyOf(additionalCurrencies);
    return this;
  }

  public String uiDomain() {
    return uiDomain;
  }

  public Settings uiDomain(String uiDomain) {
    this.uiDomain = uiDomain;
    return this;
  }

  public Duration indexDelay() {
    return indexDelay;
  }

  /** How long search shows the old state of a changed record, and nothing of a new one. */
  public Settings indexDelay(Duration indexDelay) {
    this.indexDelay = indexDelay;
    return this;
  }

  public int requestsPerTenSeconds() {
    return requestsPerTenSeconds;
  }

  /** 0 is no limit. Searches have their own. */
  public Settings requestsPerTenSeconds(int requestsPerTenSeconds) {
    this.requestsPerTenSeconds = requestsPerTenSeconds;
    return this;
  }

  public int searchesPerSecond() {
    return searchesPerSecond;
  }

  /** 0 is no limit. */
  public Settings searchesPerSecond(int searchesPerSecond) {
    this.searchesPerSecond = searchesPerSecond;
    return this;
  }

  public Set<String> missingScopes() {
    return missingScopes;
  }

  /** Scopes that the token was not granted; all others it has. */
  public Settings missingScopes(Set<String> missingScopes) {
    this.missingScopes = Set.copyOf(missingScopes);
    return this;
  }

  public int associationPage() {
    return associationPage;
  }

  /** How many associations one page shows for one record, at most. */
  public Settings associationPage(int associationPage) {
    this.associationPage = associationPage;
    return this;
  }

  public Duration accessTokenLife() {
    return accessTokenLife;
  }

  public Settings accessTokenLife(Duration accessTokenLife) {
    this.accessTokenLife = accessTokenLife;
    return this;
  }

  public boolean rotatesRefreshToken() {
    return rotatesRefreshToken;
  }

  /** HubSpot answers the same refresh token again, and asks to store whatever it answers. */
  public Settings rotatesRefreshToken(boolean rotates) {
    this.rotatesRefreshToken = rotates;
    return this;
  }

  public boolean refusesConsent() {
    return refusesConsent;
  }

  /** True: whoever is asked to connect the account says no. */
  public Settings refusesConsent(boolean refuses) {
    this.refusesConsent = refuses;
    return this;
  }

  public long consentingPortal() {
    return consentingPortal;
  }

  /**
   * The portal that is chosen where several could be connected; 0 is the account's own. It shows
   * the records of the account.
   */
  public Settings consentingPortal(long portal) {
    this.consentingPortal = portal;
    return this;
  }

  public boolean toObjectIdAsText() {
    return toObjectIdAsText;
  }

  /**
   * Newer specifications declare the id of an associated record as a string; older send numbers.
   */
  public Settings toObjectIdAsText(boolean toObjectIdAsText) {
    this.toObjectIdAsText = toObjectIdAsText;
    return this;
  }
}
