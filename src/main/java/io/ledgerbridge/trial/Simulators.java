package io.ledgerbridge.trial;

import io.ledgerbridge.simulator.hubspot.HubSpotSimulator;
import io.ledgerbridge.simulator.quickbooks.Company;
import io.ledgerbridge.simulator.quickbooks.QuickBooksSimulator;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One portal and many QuickBooks companies without an application, for one of another process. */
public final class Simulators implements AutoCloseable {
  private static final long FIRST_REALM = 9_130_347_600_000_001L;
  private static final long SEED = 4711;
  private final HubSpotSimulator hubspot;
  private final QuickBooksSimulator quickbooks;
  private final List<String> realms;

  /**
   * @param hubspotPort 0 takes a free one
   * @param quickbooksPort 0 takes a free one
   * @param latency of each call
   */
  public Simulators(int hubspotPort, int quickbooksPort, int companies, Duration latency) {
    Clock clock = Clock.systemUTC();
    hubspot = new HubSpotSimulator(hubspotPort, clock, SEED);
    quickbooks = new QuickBooksSimulator(quickbooksPort, clock, SEED);
    realms = IntStream.range(0, companies).mapToObj(i -> Long.toString(FIRST_REALM + i)).toList();
    List<Company> added =
        realms.stream().map(realm -> quickbooks.addCompany(realm, "US", "USD")).toList();
    Arrivals arrivals = new Arrivals();
    quickbooks.onPayload(arrivals);
    LoadWorld world = new LoadWorld(hubspot, added, clock);
    LoadControl control = new LoadControl(hubspot, added, world, arrivals, environment());
    hubspot.server().control(control);
    quickbooks.server().control(control);
    hubspot.server().latency(latency);
    quickbooks.server().latency(latency);
  }

  /** The settings that connect an application to these, by environment variable. */
  public Map<String, String> environment() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("HUBSPOT_BASE_URL", hubspot.url());
    settings.put("HUBSPOT_ACCESS_TOKEN", hubspot.token());
    settings.put("HUBSPOT_CLIENT_ID", hubspot.clientId());
    settings.put("HUBSPOT_AUTHORIZE_URL", hubspot.url() + "/oauth/authorize");
    settings.put("HUBSPOT_CLIENT_SECRET", hubspot.clientSecret());
    settings.put("QUICKBOOKS_BASE_URL", quickbooks.url());
    settings.put("QUICKBOOKS_TOKEN_URL", quickbooks.url() + "/oauth2/v1/tokens/bearer");
    settings.put("QUICKBOOKS_AUTHORIZE_URL", quickbooks.url() + "/connect/oauth2");
    settings.put("QUICKBOOKS_REVOKE_URL", quickbooks.url() + "/v2/oauth2/tokens/revoke");
    settings.put("QUICKBOOKS_CLIENT_ID", quickbooks.clientId());
    settings.put("QUICKBOOKS_CLIENT_SECRET", quickbooks.clientSecret());
    settings.put("QUICKBOOKS_WEBHOOK_VERIFIER", quickbooks.webhooks().settings().verifier());
    settings.put("QUICKBOOKS_REALM_ID", String.join(",", realms));
    settings.put(
        "QUICKBOOKS_REFRESH_TOKEN",
        realms.stream().map(quickbooks::refreshToken).collect(Collectors.joining(",")));
    return settings;
  }

  @Override
  public void close() {
    hubspot.close();
    quickbooks.close();
  }
}
