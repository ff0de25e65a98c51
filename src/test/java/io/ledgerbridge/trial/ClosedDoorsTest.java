package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Nobody unknown gets in anywhere but where a chain opens; the token of each door opens that door.
 */
class ClosedDoorsTest extends TrialTest {
  private static final Set<String> OPEN = Set.of("/login", "/connect/{provider}/callback");

  @Test
  void every_address_that_the_application_has_is_closed_to_who_is_unknown() {
    begin(Map.of());
    Set<String> all = new TreeSet<>();
    trial
        .application()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(info -> all.addAll(info.getPatternValues()));
    assertThat(all).contains("/people", "/api/deliveries", "/connect/{provider}").containsAll(OPEN);

    for (String path : all) {
      if (!OPEN.contains(path)) {
        String called = path.replaceAll("\\{[^}]*}", "1");
        assertThat(get(called).statusCode()).as(called).isEqualTo(401);
        assertThat(new Browser().post(here(called), "{}").statusCode()).as(called).isEqualTo(401);
      }
    }
  }

  @Test
  void what_nobody_has_thought_of_is_closed_too_however_it_is_spelled() {
    begin(Map.of());

    for (String path :
        List.of("/", "/nothing", "/logout", "/API/counts", "/%61pi/counts", "/error")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(401);
    }
    for (String path :
        List.of("//api/counts", "/hubspot/..;/api/counts", "/hubspot/%2e%2e/api/counts", "/a;b")) {
      HttpResponse<String> refused = get(path);
      assertThat(refused.statusCode()).as(path).isEqualTo(400);
      assertThat(refused.body()).as(path).contains("cannot be read");
    }
    assertThat(browser("/nothing").statusCode()).isEqualTo(302);
    assertThat(new Browser().with("HX-Request", "true").get(here("/nothing")).headers().map())
        .containsEntry("hx-redirect", List.of("/login"));
  }

  @Test
  void health_is_for_everybody_and_the_rest_of_the_actuator_for_machines_with_a_token() {
    begin(
        Map.of(
            "people.actuator-token",
            "metrics-1",
            "ledgerbridge.api-token",
            "secret-1",
            "management.endpoints.web.exposure.include",
            "health,metrics"));

    assertThat(get("/actuator/health").body()).contains("\"components\"", "\"routes\"");
    assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    for (String path : List.of("/actuator", "/actuator/metrics", "/actuator/env")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(401);
      assertThat(browser(path).statusCode()).as(path).isEqualTo(401);
    }
    assertThat(get("/actuator/metrics", "Bearer metrics-1").statusCode()).isEqualTo(200);
    assertThat(get("/actuator/metrics", "Bearer secret-1").statusCode()).isEqualTo(200);
    assertThat(get("/actuator/metrics", "Bearer metrics-2").statusCode()).isEqualTo(401);
    assertThat(get("/actuator/metrics", GuardTest.basic("admin:" + PersonAtBrowser.PASSWORD)))
        .returns(401, HttpResponse::statusCode);
    assertThat(get("/api/counts", "Bearer metrics-1").statusCode()).as("no other").isEqualTo(401);
  }

  @Test
  void signed_doors_ask_for_a_signature_and_nothing_else() {
    begin(Map.of());

    for (String door :
        List.of("/hubspot/webhooks", "/hubspot/actions/create-invoice", "/quickbooks/webhooks")) {
      HttpResponse<String> refused = new Browser().post(here(door), "[]");
      assertThat(refused.statusCode()).as(door).isEqualTo(401);
      assertThat(refused.body()).as(door).contains("signature");
      assertThat(refused.headers().map()).as(door).doesNotContainKeys("set-cookie", "location");
    }
    HttpResponse<String> none = new Browser().post(here("/hubspot/nothing"), "[]");
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.body()).isEqualTo("{\"error\":\"Not Found.\"}");
    Webhooks webhooks =
        new Webhooks(trial, CLOCK).at("https://bridge.example.com/hubspot/webhooks");
    assertThat(webhooks.send("[]", CLOCK.millis())).isEqualTo(200);
  }

  @Test
  void what_pages_are_made_with_is_open_and_may_be_kept() {
    begin(Map.of());

    for (String path : List.of("/console.css", "/webjars/nothing.js")) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isIn(200, 404);
      assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
          .doesNotContain("no-store");
      assertThat(new Browser().post(here(path), "").statusCode()).as(path).isEqualTo(401);
    }
  }

  /** Under a public address: programs on this machine are as unknown as all others. */
  private void begin(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("ledgerbridge.public-url", "https://bridge.example.com");
    settings.put("ledgerbridge.admin-password", PersonAtBrowser.PASSWORD);
    start(settings);
  }

  private HttpResponse<String> get(String path) {
    return new Browser().get(here(path));
  }

  private HttpResponse<String> get(String path, String authorization) {
    return new Browser().with("Authorization", authorization).get(here(path));
  }

  private HttpResponse<String> browser(String path) {
    return new Browser().with("Accept", "text/html").get(here(path));
  }

  private String here(String path) {
    return "http://localhost:"
        + trial.application().getEnvironment().getProperty("local.server.port")
        + path;
  }
}
