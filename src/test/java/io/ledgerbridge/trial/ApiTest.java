package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The JSON API: what it shows, what it does, and whom it lets in. */
class ApiTest extends TrialTest {

  @Test
  void a_delivered_deal_is_shown_with_its_amounts_as_text_and_its_trail() throws Exception {
    startWithDeals(Map.of());

    JsonNode page = json(get("/api/deliveries?state=delivered&limit=2"));

    assertThat(page.path("items")).hasSize(2);
    JsonNode first = page.path("items").path(0);
    assertThat(first.path("total").asText()).matches("\\d+\\.\\d{2}");
    assertThat(first.path("total")).isEqualTo(first.path("sourceTotal"));
    assertThat(first.path("kind").asText()).isEqualTo("invoice");
    assertThat(first.path("createdAt").asText()).endsWith("Z");
    JsonNode next = json(get("/api/deliveries?limit=2&after=" + page.path("next").asText()));
    assertThat(next.path("items").path(0).path("id").asLong())
        .isLessThan(page.path("items").path(1).path("id").asLong());
    JsonNode one = json(get("/api/deliveries/" + first.path("id").asText()));
    assertThat(one.path("trail"))
        .anyMatch(step -> step.path("step").asText().equals("create Invoice"))
        .anyMatch(step -> step.path("note").asText().contains("associated contact"));
  }

  @Test
  void a_parked_deal_is_dismissed_with_a_note_and_nothing_else_is() throws Exception {
    startWithDeals(Map.of());
    String id = json(get("/api/deliveries?state=parked")).path("items").path(0).path("id").asText();
    String path = "/api/deliveries/" + id + "/dismiss";

    assertThat(send(path, "{}").statusCode()).isEqualTo(400);
    assertThat(json(send(path, "{\"note\":\"by hand\"}")).path("state").asText())
        .isEqualTo("dismissed");
    assertThat(send(path, "{\"note\":\"again\"}").statusCode()).isEqualTo(409);
    assertThat(send("/api/deliveries/" + id + "/replay", "").statusCode()).isEqualTo(409);
  }

  @Test
  void a_flow_is_switched_off_and_on() throws Exception {
    startWithDeals(Map.of());

    assertThat(json(send("/api/flows/deal-won-to-invoice/off", "")).path("on").asBoolean())
        .isFalse();
    assertThat(json(get("/api/flows")).path(0).path("on").asBoolean()).isFalse();
    assertThat(json(send("/api/flows/deal-won-to-invoice/on", "")).path("on").asBoolean()).isTrue();
    assertThat(send("/api/flows/nonsense/on", "").statusCode()).isEqualTo(404);
  }

  @Test
  void nonsense_is_answered_with_a_sentence() throws Exception {
    startWithDeals(Map.of());

    assertThat(get("/api/deliveries/nonsense").statusCode()).isEqualTo(404);
    assertThat(get("/api/deliveries?state=lost").body()).contains("There is no state 'lost'.");
    assertThat(get("/api/deliveries?limit=many").statusCode()).isEqualTo(400);
    assertThat(get("/api/nonsense").body()).doesNotContain("Exception");
  }

  @Test
  void with_a_token_only_its_holder_is_let_in() throws Exception {
    startWithDeals(Map.of("ledgerbridge.api-token", "secret-1"));

    assertThat(get("/api/deliveries").statusCode()).isEqualTo(401);
    assertThat(get("/%61pi/deliveries").statusCode()).isEqualTo(401);
    assertThat(get("/api/deliveries", "Authorization", "Bearer secret-2").statusCode())
        .isEqualTo(401);
    assertThat(get("/api/deliveries", "Authorization", "Bearer secret-1").statusCode())
        .isEqualTo(200);
  }

  @Test
  void without_a_token_a_proxy_or_a_foreign_page_is_not_let_in() throws Exception {
    startWithDeals(Map.of());

    assertThat(get("/api/deliveries", "X-Forwarded-For", "10.0.0.1").statusCode()).isEqualTo(401);
    assertThat(get("/api/deliveries", "Origin", "https://evil.example.com").statusCode())
        .isEqualTo(401);
  }

  @Test
  void without_a_token_nobody_is_let_in_once_there_is_a_public_address() throws Exception {
    startWithDeals(Map.of("ledgerbridge.public-url", "https://bridge.example.com"));

    assertThat(get("/api/deliveries").statusCode()).isEqualTo(401);
    // Signatures are then computed from the public address.
    Webhooks webhooks = new Webhooks(trial, CLOCK);
    assertThat(webhooks.send("[]", webhooks.secret(), CLOCK.millis())).isEqualTo(401);
    assertThat(
            webhooks.at("https://bridge.example.com/hubspot/webhooks").send("[]", CLOCK.millis()))
        .isEqualTo(200);
  }

  private void startWithDeals(Map<String, Object> settings) {
    DemoWorld world = world();
    start(settings);
    CLOCK.forward(Duration.ofMinutes(1));
    world.wonDeals(4).brokenDeals();
    CLOCK.forward(Duration.ofMinutes(10));
    pollAndDeliver();
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return answer(request.build());
  }

  private HttpResponse<String> send(String path, String body) throws Exception {
    return answer(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private URI uri(String path) {
    String port = trial.application().getEnvironment().getProperty("local.server.port");
    return URI.create("http://localhost:" + port + path);
  }

  private static HttpResponse<String> answer(HttpRequest request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body());
  }
}
