package io.ledgerbridge.simulator.quickbooks;

import io.ledgerbridge.simulator.Answer;
import io.ledgerbridge.simulator.Call;
import io.ledgerbridge.simulator.ConsentControl;
import io.ledgerbridge.simulator.LocalServer;
import io.ledgerbridge.simulator.ProofKey;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/**
 * QuickBooks Online for several companies, with Intuit's OAuth server, on one port.
 *
 * <p>One US company exists from the start. Everything is in memory.
 */
public final class QuickBooksSimulator implements AutoCloseable {
  public static final String DEFAULT_REALM = "9130347596842384";

  private final Map<String, Company> companies = new ConcurrentHashMap<>();
  private final Map<String, Grant> grants = new ConcurrentHashMap<>();
  private final Settings settings = new Settings();
  private final WebhookSender webhooks;
  private final Payloads payloads = new Payloads();
  private final AtomicLong answers = new AtomicLong();
  private final Clock clock;
  private final long seed;
  private final Tokens tokens;
  private final OAuthDoor oauth;
  private final ApiDoor api;
  private final LocalServer server;
  private volatile String consentingRealm = DEFAULT_REALM;

  /**
   * @param port 0 takes a free one
   * @param seed of the tokens
   */
  public QuickBooksSimulator(int port, Clock clock, long seed) {
    this.clock = clock;
    this.seed = seed;
    this.webhooks = new WebhookSender(seed);
    this.tokens = new Tokens(clock, settings, seed);
    ConsentScreen screen = new ConsentScreen(tokens, settings, clientId(), () -> consentingRealm);
    this.oauth = new OAuthDoor(tokens, clientId(), clientSecret(), screen);
    this.api = new ApiDoor(companies, tokens, new Times(clock), payloads);
    addCompany(DEFAULT_REALM, "US", "USD");
    this.server = new LocalServer(port, this::answer);
    server.control(
        new QuickBooksControl(settings, webhooks.settings(), tokens, companies.values()));
    server.control(new ConsentControl(settings::refusesConsent, this::consentFor));
  }

  private Answer answer(Call call) {
    Answer answer = call.path().startsWith("/v3/") ? api.answer(call) : oauth.answer(call);
    return answer
        .with("intuit_tid", "1-%08x-%012x".formatted(seed, answers.incrementAndGet()))
        .with("QBO-Version", "2026.1");
  }

  public String url() {
    return server.url();
  }

  /** Faults to order, calls that were counted. */
  public LocalServer server() {
    return server;
  }

  public Settings settings() {
    return settings;
  }

  /** Tells an app what happens, once it has an address. */
  public WebhookSender webhooks() {
    return webhooks;
  }

  /** The default company. */
  public Company company() {
    return company(DEFAULT_REALM);
  }

  public Company company(String realmId) {
    Company company = companies.get(realmId);
    if (company == null) {
      throw new IllegalArgumentException("There is no company " + realmId + "; add it first");
    }
    return company;
  }

  /**
   * @param country two letters; US, CA, GB and AU have their own taxes, all others those of a
   *     country with 19 % and 7 % value added tax
   * @param homeCurrency ISO 4217
   */
  public Company addCompany(String realmId, String country, String homeCurrency) {
    Company company =
        new Company(realmId, country, homeCurrency, clock, settings, webhooks::happened);
    companies.put(realmId, company);
    grants.put(realmId, tokens.connect(realmId));
    return company;
  }

  public String clientId() {
    return "simulated-client-id";
  }

  public String clientSecret() {
    return "simulated-client-secret";
  }

  /** The newest refresh token of the connection that each company has from the start. */
  public String refreshToken(String realmId) {
    company(realmId);
    return grants.get(realmId).refreshToken();
  }

  /** A fresh access token, for callers that have no use for OAuth. */
  public String accessToken(String realmId) {
    company(realmId);
    return tokens.access(grants.get(realmId));
  }

  /** The code of a consent just given, to be exchanged once. */
  public String issueCode(String realmId) {
    company(realmId);
    return tokens.issueCode(new Tokens.Code(realmId, "", ProofKey.NONE));
  }

  /** The company that {@code GET /connect/oauth2} connects; it asks nobody. */
  public void consentFor(String realmId) {
    consentingRealm = company(realmId).realm();
  }

  /** As if the user had connected the company again; the new refresh token. */
  public String connectAgain(String realmId) {
    company(realmId);
    Grant grant = tokens.connect(realmId);
    grants.put(realmId, grant);
    return grant.refreshToken();
  }

  /** Every token that was given out and not revoked. */
  public Set<String> issuedTokens() {
    return tokens.issued();
  }

  /** From now on each access token given out so far answers 401. */
  public void expireAccessTokens() {
    tokens.expireAccess();
  }

  /** As if the user had disconnected the app: the tokens of this company are worth nothing. */
  public void disconnect(String realmId) {
    tokens.revokeAll(realmId);
  }

  /**
   * Each write body that arrives is shown to this listener with the name of its entity. What it
   * throws is remembered in {@link #refusals()} and answered with 500.
   */
  public void onPayload(BiConsumer<String, String> listener) {
    payloads.listener(listener);
  }

  public List<Throwable> refusals() {
    return payloads.refusals();
  }

  /** Empties all companies, faults, counts and refusals. Tokens and settings stay. */
  public void clear() {
    companies.values().forEach(Company::clear);
    server.faults().clear();
    server.calls().clear();
    payloads.clear();
  }

  @Override
  public void close() {
    webhooks.close();
    server.close();
  }
}
