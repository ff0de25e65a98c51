package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person chooses in the console: inputs of flows, settings of companies, and the counts. */
class ChoicesApiTest extends TrialTest {
  private static final String FLOW = "deal-won-to-invoice";
  private static final String INPUTS = "/api/flows/" + FLOW + "/inputs";

  @Test
  void a_stored_input_wins_over_the_environment_and_that_over_the_route_file() throws Exception {
    DemoWorld world = world();
    start(Map.of("flow." + FLOW + ".memo", "From the environment, ${body.name}"));
    CLOCK.forward(Duration.ofMinutes(1));
    world.wonDeals(1);
    pollAndDeliver();
    assertThat(memo(0)).startsWith("From the environment, ").doesNotContain("$");

    JsonNode view =
        json(put(INPUTS, "{\"memo\": \"Deal ${body.id} for $5\", \"email\": \"true\"}"));
    CLOCK.forward(Duration.ofMinutes(1));
    world.wonDeals(1);
    pollAndDeliver();

    assertThat(memo(1)).matches("Deal \\d+ for \\$5");
    assertThat(from(view, "memo")).isEqualTo("stored");
    assertThat(from(view, "terms")).isEqualTo("route");
    assertThat(from(json(put(INPUTS, "{}")), "memo")).isEqualTo("environment");
  }

  @Test
  void an_input_that_cannot_be_is_refused_with_a_sentence_and_nothing_is_stored() throws Exception {
    start(Map.of());

    refused(INPUTS, "{\"terms\": \"Net 30\", \"colour\": \"red\"}", "no input 'colour'");
    refused(INPUTS, "{\"email\": \"perhaps\"}", "It can be true or false");
    refused(INPUTS, "{\"partial-refunds\": \"all\"}", "It can be skip or book");
    refused(INPUTS, "{\"company\": \"nowhere\"}", "no connected QuickBooks company");
    refused(INPUTS, "{\"memo\": \"${env:SECRET}\"}", "no other expression");
    refused(INPUTS, "{\"memo\": \"$simple{env:SECRET}\"}", "no other expression");
    refused(INPUTS, "{\"memo\": \"${body.class.name}\"}", "no other expression");
    refused(INPUTS, "{\"memo\": null}", "memo needs a text");
    assertThat(from(json(get(INPUTS)), "terms")).isEqualTo("route");
    assertThat(get("/api/flows/nonsense/inputs").statusCode()).isEqualTo(404);
  }

  @Test
  void companies_are_listed_and_a_pause_says_why() throws Exception {
    start(Map.of());
    Companies companies = trial.application().getBean(Companies.class);
    Company company = companies.all().get(0);

    JsonNode awake = json(get("/api/companies")).path(0);
    companies.pause(company.realm(), Duration.ofMinutes(5), "QuickBooks is down.");
    JsonNode paused = json(get("/api/companies")).path(0);

    assertThat(awake.path("alias").asText()).isEqualTo(company.alias());
    assertThat(awake.path("country").asText()).isEqualTo("US");
    assertThat(awake.path("paused").isNull()).isTrue();
    assertThat(paused.path("paused").path("why").asText()).isEqualTo("QuickBooks is down.");
    assertThat(paused.path("paused").path("until").asText()).endsWith("Z");
  }

  @Test
  void a_company_has_settings_of_its_own_and_the_environment_for_the_rest() throws Exception {
    start(Map.of("matching.contact-label", "Billing contact"));
    String path = settings();

    JsonNode view =
        json(put(path, "{\"customer-suffix\": \"/ {id}\", \"item-type\": \"NonInventory\"}"));

    assertThat(view.path("own")).hasSize(2);
    assertThat(view.path("holds").path("customer-suffix").asText()).isEqualTo("/ {id}");
    assertThat(view.path("holds").path("contact-label").asText()).isEqualTo("Billing contact");
    assertThat(view.path("holds").path("customer-mode").asText()).isEqualTo("match-or-create");
    JsonNode without = json(put(path, "{\"contact-label\": \"\"}"));
    assertThat(without.path("holds").path("contact-label").asText()).isEmpty();
    assertThat(without.path("holds").path("item-type").asText()).isEqualTo("Service");
  }

  @Test
  void a_setting_that_cannot_be_is_refused_with_a_sentence_and_nothing_is_stored()
      throws Exception {
    start(Map.of());
    String path = settings();

    refused(path, "{\"customer-mode\": \"guess\"}", "customer-mode is 'guess'");
    refused(path, "{\"customer-mode\": \"sync-filter\"}", "customer-sync-filter is empty");
    refused(path, "{\"customer-sync-filter\": \"a IS b\"}", "customer-sync-filter: ");
    refused(path, "{\"customer-suffix\": \"(HubSpot)\"}", "customer-suffix is '(HubSpot)'");
    refused(path, "{\"item-type\": \"Inventory\"}", "item-type is 'Inventory'");
    refused(path, "{\"fallback-item\": \"Nothing\"}", "no active product");
    refused(path, "{\"item-income-account\": \"Nothing\"}", "no active income account");
    refused(path, "{\"tax-default\": \"Nothing\"}", "no active tax code");
    refused(path, "{\"clearing-account\": \"Sales of Product Income\"}", "must be of type Bank");
    refused(path, "{\"colour\": \"red\"}", "there is no setting 'colour'");
    assertThat(json(get(path)).path("own")).isEmpty();
    assertThat(get("/api/companies/nowhere/settings").statusCode()).isEqualTo(404);
  }

  @Test
  void what_a_flow_filters_out_and_what_comes_again_is_counted() throws Exception {
    DemoWorld world = world();
    start(Map.of());
    CLOCK.forward(Duration.ofMinutes(1));
    world.wonDeals(2);
    String open = trial.hubspot().create("deals", Map.of("dealname", "Open"));
    pollAndDeliver();
    String won = deal(invoices().get(0));
    CLOCK.forward(Duration.ofMinutes(1));
    trial.hubspot().update("deals", won, Map.of("description", "looked at again"));
    trial.hubspot().update("deals", open, Map.of("description", "looked at again"));
    pollAndDeliver();

    JsonNode counts = json(get("/api/counts"));

    assertThat(counts.path("deliveries").path("delivered").asInt()).isEqualTo(2);
    assertThat(counts.path("flows").path(FLOW).path("repeated").asInt()).isEqualTo(1);
    assertThat(counts.path("flows").path(FLOW).path("filtered").asInt()).isEqualTo(2);
    assertThat(counts.path("repeatedEvents").asInt()).isPositive();
    assertThat(flow("filtered")).isEqualTo(2);
  }

  private int flow(String field) throws Exception {
    for (JsonNode each : json(get("/api/flows"))) {
      if (each.path("id").asText().equals(FLOW)) {
        return each.path(field).asInt();
      }
    }
    return -1;
  }

  private String settings() {
    String alias = trial.application().getBean(Companies.class).all().get(0).alias();
    return "/api/companies/" + alias + "/settings";
  }

  private String memo(int index) {
    return invoices().get(index).path("CustomerMemo").path("value").asText();
  }

  private static String from(JsonNode inputs, String name) {
    for (JsonNode each : inputs) {
      if (each.path("input").asText().equals(name)) {
        return each.path("from").asText();
      }
    }
    return "";
  }

  private void refused(String path, String body, String words) throws Exception {
    HttpResponse<String> answer = put(path, body);
    assertThat(answer.statusCode()).as(body).isEqualTo(400);
    assertThat(new ObjectMapper().readTree(answer.body()).path("error").asText())
        .contains(words)
        .endsWith("Nothing was changed.");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return answer(HttpRequest.newBuilder(uri(path)).build());
  }

  private HttpResponse<String> put(String path, String body) throws Exception {
    return answer(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body))
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
