package io.ledgerbridge.simulator.hubspot;

import io.ledgerbridge.simulator.ConsentControl;
import io.ledgerbridge.simulator.LocalServer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * One HubSpot account on a loopback port.
 *
 * <p>What is written here is written as a HubSpot user would: read-only properties may be set too.
 * Types are named by their plural, singular or numeric id. A wrong type, property, value or id
 * throws and says which.
 */
public final class HubSpotSimulator implements AutoCloseable {
  private static final String TOKEN = "pat-na1-simulator";
  private final Settings settings = new Settings();
  private final Set<String> tokens = ConcurrentHashMap.newKeySet();
  private final List<Owner> owners = new CopyOnWriteArrayList<>();
  private final Crm crm;
  private final OAuth oauth;
  private final LocalServer server;
  private final WebhookSender webhooks;
  private final ActionCaller actions;
  private final Quotes quotes;
  private final Payments payments;
  private volatile String clientSecret = "simulator-client-secret";

  /**
   * @param port 0 takes a free one
   * @param clock the time of every change
   * @param seed decides ids of errors and the disorder of webhooks
   */
  public HubSpotSimulator(int port, Clock clock, long seed) {
    crm = new Crm(clock);
    quotes = new Quotes(crm);
    payments = new Payments(crm, settings);
    tokens.add(TOKEN);
    owners.add(new Owner("77001", "owner@example.com", "Olive", "Owner"));
    WebhookEvents events = new WebhookEvents(settings, clock, seed);
    webhooks = new WebhookSender(new WebhookSettings(this::clientSecret), events, clock, seed);
    crm.listen(webhooks::happened);
    ActionDefinitions definitions = new ActionDefinitions();
    actions =
        new ActionCaller(
            crm, settings, definitions, new ActionCaller.Signing(this::clientSecret, clock, seed));
    AppEndpoints app = new AppEndpoints(definitions, actions, webhooks);
    oauth = new OAuth(settings, clock, seed);
    Router router = new Endpoints(crm, settings, owners, oauth, app).router();
    RateLimits limits = new RateLimits(clock, settings);
    DeveloperKey key = new DeveloperKey(settings);
    Gate gate = new Gate(tokens, key, oauth, new Scopes(settings), limits, router, seed);
    ConsentScreen screen = new ConsentScreen(oauth, settings);
    OAuthDoor door = new OAuthDoor(oauth, screen, settings, tokens, this::clientSecret);
    server =
        new LocalServer(port, call -> door.takes(call) ? door.answer(call) : gate.answer(call));
    server.control(new HubSpotControl(actions));
    server.control(
        new ConsentControl(
            settings::refusesConsent, portal -> settings.consentingPortal(Long.parseLong(portal))));
  }

  public String url() {
    return server.url();
  }

  /** For ordering faults and counting calls. */
  public LocalServer server() {
    return server;
  }

  public Settings settings() {
    return settings;
  }

  public WebhookSender webhooks() {
    return webhooks;
  }

  /** For bringing records to custom actions of workflows. */
  public ActionCaller actions() {
    return actions;
  }

  /** The key of the developer account, for managing actions and webhooks of its app. */
  public String developerKey() {
    return DeveloperKey.KEY;
  }

  /** For publishing and signing quotes. */
  public Quotes quotes() {
    return quotes;
  }

  /** For paying and refunding. */
  public Payments payments() {
    return payments;
  }

  public long portalId() {
    return settings.portalId();
  }

  /** The token that is accepted from the start. */
  public String token() {
    return TOKEN;
  }

  public String clientId() {
    return OAuthDoor.CLIENT_ID;
  }

  /** The newest refresh token of the connection that the account has from the start. */
  public String refreshToken() {
    return oauth.refreshToken();
  }

  /** The code of a consent just given, to be exchanged once. */
  public String issueCode() {
    return oauth.issueCode();
  }

  /** From now on each OAuth access token given out so far answers 401. */
  public void expireAccessTokens() {
    oauth.expireAccess();
  }

  /** As if the user had uninstalled the app: its OAuth tokens are worth nothing. */
  public void disconnect() {
    oauth.disconnect();
  }

  /** As if the user had installed it again; the new refresh token. */
  public String connectAgain() {
    return oauth.connect();
  }

  /** Every OAuth token that was ever given out. */
  public Set<String> issuedTokens() {
    return oauth.issued();
  }

  public void acceptToken(String token) {
    tokens.add(token);
  }

  /** From now on calls with this token get a 401. */
  public void revokeToken(String token) {
    tokens.remove(token);
  }

  /** The key of all signatures. */
  public String clientSecret() {
    return clientSecret;
  }

  public void clientSecret(String clientSecret) {
    this.clientSecret = clientSecret;
  }

  /** Returns the id of the new record. */
  public String create(String type, Map<String, String> properties) {
    return crm.create(ObjectType.of(type), properties, Origin.PERSON).id();
  }

  /**
   * @param id digits, not yet taken by a record of the type
   */
  public String create(String type, String id, Map<String, String> properties) {
    return crm.createAs(ObjectType.of(type), id, properties).id();
  }

  /** An empty value, or none, clears a property. */
  public void update(String type, String id, Map<String, String> properties) {
    crm.update(ObjectType.of(type), id, properties, Origin.PERSON);
  }

  public void archive(String type, String id) {
    crm.archive(ObjectType.of(type), id, Origin.PERSON);
  }

  /** As a person takes a deleted record out of the bin. */
  public void restore(String type, String id) {
    crm.restore(ObjectType.of(type), id);
  }

  /**
   * As a person merges two records: both are gone, a new one has the values of the first and what
   * both were associated with; the id of the new one.
   */
  public String merge(String type, String primaryId, String otherId) {
    return crm.merge(ObjectType.of(type), primaryId, otherId).id();
  }

  /** As a person takes an association away, in both directions. */
  public void dissociate(String fromType, String fromId, String toType, String toId) {
    ObjectType from = ObjectType.of(fromType);
    ObjectType to = ObjectType.of(toType);
    crm.associations()
        .remove(from, crm.alive(from, fromId).number(), to, crm.alive(to, toId).number());
  }

  /** Associates without a label, in both directions. */
  public void associate(String fromType, String fromId, String toType, String toId) {
    pair(fromType, fromId, toType, toId).plainly();
  }

  /**
   * @param label one of HubSpot's, such as Primary, or one of the account; made when it is new
   */
  public void associate(String fromType, String fromId, String toType, String toId, String label) {
    pair(fromType, fromId, toType, toId).labelled(label);
  }

  public void associate(String fromType, String fromId, String toType, String toId, int typeId) {
    pair(fromType, fromId, toType, toId).typed(typeId);
  }

  /** Archived records are not found. */
  public Optional<CrmRecord> find(String type, String id) {
    return crm.find(ObjectType.of(type), id);
  }

  /** All records of the type, without the archived ones. */
  public List<CrmRecord> all(String type) {
    return crm.records().all(ObjectType.of(type)).stream()
        .filter(record -> record.archivedAt().isEmpty())
        .toList();
  }

  /** How many records of the type there are, without the archived ones. */
  public long count(String type) {
    return crm.records().all(ObjectType.of(type)).stream()
        .filter(record -> record.archivedAt().isEmpty())
        .count();
  }

  /**
   * Makes a property of the account.
   *
   * @param propertyType string, number, bool, date, datetime or enumeration (open to any value)
   */
  public void define(String type, String name, String propertyType) {
    ObjectType object = ObjectType.of(type);
    String group = PropertyDefinitions.firstGroup(object);
    crm.definitions()
        .put(object, PropertyDefinition.of(PropertyDefinition.plain(name, propertyType, group)));
  }

  public boolean defined(String type, String name) {
    return crm.definitions().find(ObjectType.of(type), name).isPresent();
  }

  public void addPipeline(Pipeline pipeline) {
    crm.pipelines().add(pipeline);
  }

  /** These and no others; line items that were written before keep their taxes. */
  public void taxRates(List<TaxRate> rates) {
    crm.taxRates().set(rates);
  }

  public void addOwner(Owner owner) {
    owners.add(owner);
  }

  /**
   * Forgets all records, associations and executions of actions; settings, properties, pipelines
   * and faults stay.
   */
  public void clear() {
    crm.clear();
    actions.clear();
  }

  /** The same, and the ids of new records count from the start: for what must come out the same. */
  public void startOver() {
    crm.startOver();
    actions.clear();
  }

  @Override
  public void close() {
    webhooks.close();
    actions.close();
    server.close();
  }

  private AssociateRecords pair(String fromType, String fromId, String toType, String toId) {
    return new AssociateRecords(crm, ObjectType.of(fromType), fromId, ObjectType.of(toType), toId);
  }
}
