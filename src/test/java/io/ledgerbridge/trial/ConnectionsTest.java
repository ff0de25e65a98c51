package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.connections.Connection;
import io.ledgerbridge.connections.Tokens;
import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.simulator.Fault;
import io.ledgerbridge.simulator.hubspot.CrmRecord;
import io.ledgerbridge.simulator.quickbooks.QuickBooksSimulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Connections that expire, are refused, end, and are made again, in the whole application. */
class ConnectionsTest extends TrialTest {
  private static final String REALM = QuickBooksSimulator.DEFAULT_REALM;
  private static final String INVOICE = "POST /v3/company/.*/invoice";
  private static final String QUICKBOOKS_TOKEN = "POST /oauth2/v1/tokens/bearer";
  private DemoWorld world;

  @Test
  void a_call_refused_with_401_goes_out_once_more_with_a_new_token_and_the_same_request_id() {
    begin(Map.of());
    world.wonDeals(1);
    pollAndDeliver();
    long before = tokenCalls();
    world.wonDeals(4);
    trial.quickbooks().expireAccessTokens();

    pollAndDeliver();

    assertThat(invoices()).hasSize(5);
    assertThat(tokenCalls()).isEqualTo(before + 1);
    assertThat(counts()).containsOnly(Map.entry("delivered", 5L));
    assertThat(tries()).as("it costs no attempt").containsOnly(1);
  }

  @Test
  void a_company_that_refuses_a_new_token_too_rests_and_goes_on_by_itself() {
    begin(Map.of());
    world.wonDeals(1);
    trial.quickbooks().server().faults().arm(Fault.status(INVOICE, 2, 401));
    long before = tokenCalls();
    steps.connect();
    CLOCK.forward(Duration.ofSeconds(1));
    trial.quickbooks().server().calls().clear();

    one();

    assertThat(trial.quickbooks().server().calls().matching(INVOICE)).isGreaterThanOrEqualTo(2);
    assertThat(tokenCalls()).as("one forced refresh").isEqualTo(before);
    CLOCK.forward(Duration.ofSeconds(301));
    steps.deliver();
    assertThat(counts()).containsOnly(Map.entry("delivered", 1L));
    assertThat(invoices()).hasSize(1);
  }

  @Test
  void after_invalid_grant_the_company_waits_for_a_person_and_then_goes_on_by_itself()
      throws Exception {
    begin(Map.of());
    trial.quickbooks().disconnect(REALM);
    List<CrmRecord> deals = world.wonDeals(3).deals();
    pollAndDeliver();

    Delivery waits = deliveriesOf(deals.get(0).id()).get(0);
    assertThat(waits.reasonCode()).contains("RECONNECT_NEEDED");
    assertThat(waits.reason().orElseThrow())
        .contains("Deal " + deals.get(0).id(), REALM + ": reconnect needed", "by itself");
    assertThat(counts()).containsOnly(Map.entry("waiting RECONNECT_NEEDED", 3L));
    world.wonDeals(2);
    CLOCK.forward(Duration.ofDays(1));
    pollAndDeliver();
    steps.connections();
    assertThat(counts()).containsOnly(Map.entry("waiting RECONNECT_NEEDED", 5L));
    assertThat(get("/actuator/health"))
        .contains("DEGRADED", "QuickBooks company " + REALM + ": reconnect needed");
    JsonNode shown = new ObjectMapper().readTree(get("/api/connections"));
    assertThat(shown.findValuesAsText("state")).contains("paused", "connected");
    assertThat(shown.findValuesAsText("reason")).contains("RECONNECT_NEEDED");

    String token = trial.quickbooks().connectAgain(REALM);
    tokens().connect(Connection.quickbooks(REALM), token);
    steps.deliver();

    assertThat(counts()).containsOnly(Map.entry("delivered", 5L));
    eachHasOneInvoiceOfItsAmount(world.deals());
    assertThat(get("/actuator/health")).doesNotContain("DEGRADED");
  }

  @Test
  void a_company_that_does_not_let_the_app_in_waits_an_hour_or_for_a_person() throws Exception {
    begin(Map.of());
    String body =
        "{\"fault\":{\"error\":[{\"message\":\"message=ApplicationAuthorizationFailed;"
            + " errorCode=003100; statusCode=403\",\"detail\":null,\"code\":\"3100\"}],"
            + "\"type\":\"SERVICE\"}}";
    trial
        .quickbooks()
        .server()
        .faults()
        .arm(Fault.from("(GET|POST) /v3/.*", 1, 1, 403, body, null, null, null));
    world.wonDeals(2);
    pollAndDeliver();
    assertThat(counts()).containsOnly(Map.entry("waiting RECONNECT_NEEDED", 2L));
    assertThat(get("/api/connections")).contains("NOT_LET_IN", "(403, 3100)");
    CLOCK.forward(Duration.ofMinutes(59));
    steps.deliver();
    assertThat(invoices()).isEmpty();

    CLOCK.forward(Duration.ofMinutes(2));
    steps.deliver();

    assertThat(counts()).containsOnly(Map.entry("delivered", 2L));
  }

  @Test
  void a_token_endpoint_that_is_down_lets_the_company_rest_and_costs_nothing() {
    begin(Map.of());
    CLOCK.forward(Duration.ofHours(2));
    trial.quickbooks().server().faults().arm(Fault.status(QUICKBOOKS_TOKEN, 3, 503));
    world.wonDeals(3);
    pollAndDeliver();
    assertThat(invoices()).isEmpty();

    for (int minute = 0; minute < 4; minute++) {
      CLOCK.forward(Duration.ofMinutes(1));
      steps.deliver();
    }

    assertThat(counts()).containsOnly(Map.entry("delivered", 3L));
  }

  @Test
  void a_portal_connected_by_oauth_is_polled_with_tokens_that_renew_themselves() {
    begin(hubSpotByOAuth());
    world.wonDeals(2);
    pollAndDeliver();
    assertThat(counts()).containsOnly(Map.entry("delivered", 2L));

    world.wonDeals(1);
    trial.hubspot().expireAccessTokens();
    pollAndDeliver();
    world.wonDeals(1);
    CLOCK.forward(Duration.ofMinutes(40));
    pollAndDeliver();

    assertThat(counts()).containsOnly(Map.entry("delivered", 4L));
    assertThat(trial.hubspot().server().calls().matching("POST /oauth/v3/token")).isEqualTo(3);
  }

  @Test
  void a_portal_that_must_be_connected_again_waits_and_loses_nothing() throws Exception {
    begin(hubSpotByOAuth());
    world.wonDeals(1);
    trial.hubspot().disconnect();
    pollAndDeliver();
    assertThat(counts()).isEmpty();
    assertThat(get("/api/connections"))
        .contains("HubSpot portal 62515: reconnect needed, HubSpot does not take");
    long calls = trial.hubspot().server().calls().matching(".*");
    pollAndDeliver();
    assertThat(trial.hubspot().server().calls().matching(".*")).as("it rests").isEqualTo(calls);

    tokens().connect(Connection.hubspot("62515"), trial.hubspot().connectAgain());
    pollAndDeliver();
    steps.writeBack();

    assertThat(counts()).containsOnly(Map.entry("delivered", 1L));
  }

  @Test
  void another_refresh_token_in_the_settings_connects_again_and_the_used_one_does_not() {
    begin(Map.of());
    trial.quickbooks().disconnect(REALM);
    world.wonDeals(1);
    pollAndDeliver();
    steps.connect();
    assertThat(counts()).containsOnly(Map.entry("waiting RECONNECT_NEEDED", 1L));
    String url = trial.application().getEnvironment().getProperty("spring.datasource.url");
    trial.application().close();
    String token = trial.quickbooks().connectAgain(REALM);

    start(Map.of("spring.datasource.url", url, "quickbooks.refresh-token", token));
    steps.deliver();

    assertThat(counts()).containsOnly(Map.entry("delivered", 1L));
  }

  private void begin(Map<String, Object> settings) {
    world = world();
    start(settings);
    CLOCK.forward(Duration.ofMinutes(1));
  }

  /** One claim: three deliveries side by side. */
  private void one() {
    steps.poll();
    steps.enrol();
    steps.deliver();
  }

  private Map<String, Object> hubSpotByOAuth() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("hubspot.access-token", "");
    settings.put("hubspot.portal-id", trial.hubspot().portalId());
    settings.put("hubspot.refresh-token", trial.hubspot().refreshToken());
    return settings;
  }

  private List<Integer> tries() {
    return world.deals().stream().map(deal -> deliveriesOf(deal.id()).get(0).attempts()).toList();
  }

  private long tokenCalls() {
    return trial.quickbooks().server().calls().matching(QUICKBOOKS_TOKEN);
  }

  private Tokens tokens() {
    return trial.application().getBean(Tokens.class);
  }

  private String get(String path) throws Exception {
    String port = trial.application().getEnvironment().getProperty("local.server.port");
    URI uri = URI.create("http://localhost:" + port + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
        .body();
  }
}
