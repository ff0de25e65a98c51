package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.simulator.quickbooks.QuickBooksSimulator;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How it is, for everybody; which connection, for who is let in; ready only with a database. */
class HealthTest extends TrialTest {
  private static final String REALM = QuickBooksSimulator.DEFAULT_REALM;
  private static final String CONNECTION = "QuickBooks company " + REALM;

  @Test
  void everybody_sees_that_it_is_degraded_and_who_is_let_in_sees_why() {
    begin();
    trial.quickbooks().disconnect(REALM);
    DemoWorld world = world();
    world.wonDeals(1);
    pollAndDeliver();

    for (String nobody : new String[] {"", "Bearer wrong"}) {
      JsonNode told = health("", nobody, 200);
      assertThat(told.path("status").asText()).isEqualTo("DEGRADED");
      assertThat(told.at("/components/connections/status").asText()).isEqualTo("DEGRADED");
      assertThat(told.at("/components/db/status").asText()).isEqualTo("UP");
      assertThat(told.findValues("details")).isEmpty();
      assertThat(told.toString()).doesNotContain(REALM);
    }
    for (String known : new String[] {"Bearer metrics-1", "Bearer secret-1"}) {
      assertThat(
              health("", known, 200).at("/components/connections/details/" + CONNECTION).asText())
          .contains("reconnect needed");
    }
    PersonAtBrowser admin = PersonAtBrowser.admin(trial.application());
    assertThat(admin.open("/actuator/health").body()).contains(CONNECTION);
    assertThat(new PersonAtBrowser(trial.application()).open("/actuator/health").body())
        .contains("DEGRADED")
        .doesNotContain(CONNECTION);
  }

  @Test
  void without_its_database_a_node_lives_and_is_not_ready() {
    begin();
    assertThat(health("/readiness", "", 200).path("status").asText()).isEqualTo("UP");
    JdbcClient db = trial.application().getBean(JdbcClient.class);

    db.sql("alter table lease rename to lease_gone").update();

    JsonNode ready = health("/readiness", "", 503);
    assertThat(ready.at("/components/leasing/status").asText()).isEqualTo("DOWN");
    assertThat(ready.at("/components/db/status").asText()).isEqualTo("UP");
    assertThat(health("/liveness", "", 200).path("status").asText()).isEqualTo("UP");
    db.sql("alter table lease_gone rename to lease").update();
    assertThat(health("/readiness", "", 200).path("status").asText()).isEqualTo("UP");
  }

  private void begin() {
    start(
        Map.of(
            "ledgerbridge.public-url",
            "https://bridge.example.com",
            "ledgerbridge.admin-password",
            PersonAtBrowser.PASSWORD,
            "ledgerbridge.api-token",
            "secret-1",
            "people.actuator-token",
            "metrics-1"));
  }

  private JsonNode health(String part, String authorization, int status) {
    String port = trial.application().getEnvironment().getProperty("local.server.port");
    Browser browser = new Browser();
    if (!authorization.isEmpty()) {
      browser.with("Authorization", authorization);
    }
    HttpResponse<String> answer =
        browser.get("http://localhost:" + port + "/actuator/health" + part);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
