package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The token of HUBSPOT_ACCESS_TOKEN, while HubSpot does not take it. */
class PrivateAppTest extends TrialTest {
  private static final String TOLD = "does not take the token of HUBSPOT_ACCESS_TOKEN (401)";

  @Test
  void a_portal_whose_token_is_refused_waits_for_a_person_and_goes_on_when_it_works_again() {
    DemoWorld world = world();
    start(Map.of());
    CLOCK.forward(Duration.ofMinutes(1));
    world.wonDeals(2);
    trial.hubspot().revokeToken(trial.hubspot().token());
    pollAndDeliver();

    assertThat(get("/api/connections")).contains("\"state\":\"paused\"", "RECONNECT_NEEDED", TOLD);
    assertThat(get("/actuator/health")).contains("DEGRADED", "HubSpot portal 62515", TOLD);
    assertThat(get("/api/portals/62515/findings")).contains("RECONNECT_NEEDED");
    long calls = trial.hubspot().server().calls().matching(".*");
    pollAndDeliver();
    assertThat(trial.hubspot().server().calls().matching(".*")).as("it rests").isEqualTo(calls);
    CLOCK.forward(Duration.ofMinutes(2));
    pollAndDeliver();
    assertThat(get("/api/connections")).contains(TOLD);

    trial.hubspot().acceptToken(trial.hubspot().token());
    CLOCK.forward(Duration.ofMinutes(2));
    pollAndDeliver();

    assertThat(counts()).containsOnly(Map.entry("delivered", 2L));
    assertThat(get("/api/connections")).doesNotContain("\"paused\"");
    assertThat(get("/actuator/health")).doesNotContain("DEGRADED");
  }

  @Test
  void a_token_that_never_worked_is_told_of_before_its_portal_is_known() {
    trial.hubspot().revokeToken(trial.hubspot().token());
    Assertions.assertThatThrownBy(() -> start(Map.of()))
        .isInstanceOf(CamelExecutionException.class);

    assertThat(get("/api/connections")).contains("RECONNECT_NEEDED", TOLD);
    assertThat(get("/actuator/health")).contains("DEGRADED", TOLD);
    trial.hubspot().acceptToken(trial.hubspot().token());
    CLOCK.forward(Duration.ofMinutes(2));
    steps.connect();
    assertThat(get("/api/connections")).contains("62515").doesNotContain("\"paused\"");
  }

  private String get(String path) {
    return new Browser()
        .get(
            "http://localhost:"
                + trial.application().getEnvironment().getProperty("local.server.port")
                + path)
        .body();
  }
}
