package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.connections.Connection;
import io.ledgerbridge.connections.Tokens;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.simulator.Fault;
import io.ledgerbridge.simulator.quickbooks.QuickBooksSimulator;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person ends a connection, here and at the other side. */
class DisconnectTest extends TrialTest {
  private static final String REALM = QuickBooksSimulator.DEFAULT_REALM;

  @Test
  void a_company_is_disconnected_on_both_sides_and_its_deliveries_wait_until_it_is_back()
      throws Exception {
    DemoWorld world = world();
    start(Map.of());
    String token = trial.quickbooks().refreshToken(REALM);

    HttpResponse<String> answer = disconnect("quickbooks", REALM);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"revoked\":true", "is disconnected");
    assertThat(trial.quickbooks().server().calls().matching("POST /v2/oauth2/tokens/revoke"))
        .isEqualTo(1);
    assertThat(trial.quickbooks().issuedTokens()).doesNotContain(token);
    CLOCK.forward(Duration.ofMinutes(1));
    world.wonDeals(2);
    pollAndDeliver();
    steps.connect();
    steps.connections();
    assertThat(counts()).containsOnly(Map.entry("waiting RECONNECT_NEEDED", 2L));
    assertThat(get("/api/connections")).contains("DISCONNECTED", "disconnected by a person");
    assertThat(get("/actuator/health")).contains("DEGRADED");
    assertThat(companies().all()).hasSize(1);

    tokens().connect(Connection.quickbooks(REALM), trial.quickbooks().connectAgain(REALM));
    steps.deliver();
    assertThat(counts()).containsOnly(Map.entry("delivered", 2L));
    assertThat(get("/api/connections")).doesNotContain("DISCONNECTED");
  }

  @Test
  void a_portal_is_disconnected_here_also_when_hubspot_does_not_answer() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("hubspot.access-token", "");
    settings.put("hubspot.portal-id", trial.hubspot().portalId());
    settings.put("hubspot.refresh-token", trial.hubspot().refreshToken());
    start(settings);
    trial.hubspot().server().faults().arm(Fault.dropBefore("POST .*/revoke", 1, 1));

    HttpResponse<String> answer = disconnect("hubspot", "62515");

    assertThat(answer.body())
        .contains("\"revoked\":false", "HubSpot did not answer", "remove the app in HubSpot");
    assertThat(portals().find("62515")).isPresent();
    assertThat(portals().awake()).isEmpty();
    assertThat(sealed())
        .as("only the seal of nothing is left")
        .allMatch(text -> text.length() < 60);
    assertThat(tokens().given(Connection.hubspot("62515"), trial.hubspot().refreshToken()))
        .as("the token of the settings does not connect it again")
        .isTrue();
    assertThat(disconnect("hubspot", "62515").body())
        .as("there is nothing left to revoke")
        .contains("\"revoked\":true");
  }

  @Test
  void what_is_not_connected_by_a_person_cannot_be_disconnected() {
    start(Map.of());

    assertThat(disconnect("hubspot", "62515").statusCode()).isEqualTo(409);
    assertThat(disconnect("hubspot", "62515").body()).contains("HUBSPOT_ACCESS_TOKEN");
    assertThat(disconnect("quickbooks", "1").statusCode()).isEqualTo(404);
    assertThat(disconnect("xero", "1").statusCode()).isEqualTo(404);
  }

  private Set<String> sealed() {
    return trial
        .application()
        .getBean(JdbcClient.class)
        .sql("select refresh_token from connection where provider = 'hubspot'")
        .query(String.class)
        .stream()
        .collect(Collectors.toSet());
  }

  private HttpResponse<String> disconnect(String system, String account) {
    return new Browser()
        .post(here("/api/connections/%s/%s/disconnect".formatted(system, account)), "");
  }

  private String get(String path) {
    return new Browser().get(here(path)).body();
  }

  private String here(String path) {
    return "http://localhost:"
        + trial.application().getEnvironment().getProperty("local.server.port")
        + path;
  }

  private Tokens tokens() {
    return trial.application().getBean(Tokens.class);
  }

  private Portals portals() {
    return trial.application().getBean(Portals.class);
  }

  private Companies companies() {
    return trial.application().getBean(Companies.class);
  }
}
