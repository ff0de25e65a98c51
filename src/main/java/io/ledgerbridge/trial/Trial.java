package io.ledgerbridge.trial;

import io.ledgerbridge.Ledgerbridge;
import io.ledgerbridge.simulator.hubspot.HubSpotSimulator;
import io.ledgerbridge.simulator.quickbooks.QuickBooksSimulator;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The application, connected to two simulators and a database in memory. */
public final class Trial implements AutoCloseable {
  private final Clock clock;
  private final HubSpotSimulator hubspot;
  private final QuickBooksSimulator quickbooks;
  private ConfigurableApplicationContext application;

  /**
   * @param clock of the simulators and of the application
   */
  public Trial(Clock clock, long seed) {
    this.clock = clock;
    hubspot = new HubSpotSimulator(0, clock, seed);
    quickbooks = new QuickBooksSimulator(0, clock, seed);
  }

  public HubSpotSimulator hubspot() {
    return hubspot;
  }

  public QuickBooksSimulator quickbooks() {
    return quickbooks;
  }

  public ConfigurableApplicationContext application() {
    return application;
  }

  /** Where the started application listens, e.g. {@code http://localhost:8080}. */
  public String url() {
    return "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
  }

  /**
   * Starts the application.
   *
   * @param settings win over those of the trial
   * @param more configuration classes, e.g. a clock of a test
   */
  public void start(Map<String, Object> settings, Class<?>... more) {
    application = another(settings, more);
  }

  /** As {@link #start}, one application more: a second node. The caller closes it. */
  public ConfigurableApplicationContext another(Map<String, Object> settings, Class<?>... more) {
    Map<String, Object> all = new HashMap<>(settings());
    all.putAll(settings);
    return new SpringApplicationBuilder(Ledgerbridge.class)
        .sources(more)
        .initializers(
            context ->
                ((GenericApplicationContext) context)
                    .registerBean("clock", Clock.class, () -> clock))
        .properties(Map.of("spring.main.allow-bean-definition-overriding", "true"))
        .run(
            all.entrySet().stream()
                .map(e -> "--" + e.getKey() + "=" + e.getValue())
                .toArray(String[]::new));
  }

  @Override
  public void close() {
    if (application != null) {
      application.close();
    }
    hubspot.close();
    quickbooks.close();
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.port", 0);
    settings.put("spring.main.banner-mode", "off");
    settings.put(
        "spring.datasource.url",
        "jdbc:h2:mem:"
            + UUID.randomUUID()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE");
    settings.put("ledgerbridge.encryption-key", "trial");
    settings.put("ledgerbridge.encryption-key-previous", "");
    settings.put("ledgerbridge.api-token", "");
    settings.put("ledgerbridge.public-url", "");
    settings.put("hubspot.base-url", hubspot.url());
    settings.put("hubspot.access-token", hubspot.token());
    settings.put("hubspot.client-id", hubspot.clientId());
    settings.put("hubspot.portal-id", "");
    settings.put("hubspot.refresh-token", "");
    settings.put("hubspot.token-url", hubspot.url() + "/oauth/v3/token");
    settings.put("hubspot.authorize-url", hubspot.url() + "/oauth/authorize");
    settings.put("hubspot.revoke-url", hubspot.url() + "/oauth/v3/token/revoke");
    settings.put("ledgerbridge.admin-password", "");
    settings.put("hubspot.client-secret", hubspot.clientSecret());
    settings.put("hubspot.requests-per-10-seconds", 0);
    settings.put("hubspot.searches-per-second", 0);
    settings.put("quickbooks.base-url", quickbooks.url());
    settings.put("quickbooks.client-id", quickbooks.clientId());
    settings.put("quickbooks.client-secret", quickbooks.clientSecret());
    settings.put("quickbooks.token-url", quickbooks.url() + "/oauth2/v1/tokens/bearer");
    settings.put("quickbooks.authorize-url", quickbooks.url() + "/connect/oauth2");
    settings.put("quickbooks.revoke-url", quickbooks.url() + "/v2/oauth2/tokens/revoke");
    settings.put("quickbooks.realm-id", QuickBooksSimulator.DEFAULT_REALM);
    settings.put(
        "quickbooks.refresh-token", quickbooks.refreshToken(QuickBooksSimulator.DEFAULT_REALM));
    settings.put("quickbooks.requests-per-second", 0);
    settings.put("quickbooks.requests-per-minute", 0);
    settings.put("quickbooks.concurrency", 10);
    settings.put("quickbooks.settle", "130s");
    settings.put("quickbooks.webhook-verifier", "");
    settings.put("quickbooks.track-documents", false);
    settings.put("inbox.store", "database");
    settings.put("flows.enabled", "deal-won-to-invoice");
    settings.put("flows.since", "");
    settings.put("poll.lag", "0s");
    return settings;
  }
}
