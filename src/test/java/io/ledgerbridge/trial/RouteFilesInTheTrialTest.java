package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.ledgerbridge.inbox.Inbox;
import io.ledgerbridge.routing.DeadRoutes;
import io.ledgerbridge.simulator.quickbooks.Company;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** Customers' own route files beside ours, good and bad. */
class RouteFilesInTheTrialTest extends TrialTest {
  private static final String SINK =
      """
                - to:
                    uri: kamelet:quickbooks-invoice-sink
                    parameters:
                      terms: Net 15
                      alongside: true
                      memo: Thank you for ${body.name}
      """;

  @TempDir Path routes;

  @Test
  void a_broken_flow_file_holds_its_records_until_it_is_mended_and_stops_nobody_else()
      throws IOException {
    copyRoutes();
    flow("deal-won-to-second", "          - to: [nonsense");
    DemoWorld world = world();
    start(settings("deal-won-to-invoice,deal-won-to-second"));
    CLOCK.forward(Duration.ofMinutes(1));
    world.wonDeals(3);

    pollAndDeliver();

    assertThat(invoices()).hasSize(3);
    assertThat(trial.application().getBean(Inbox.class).open())
        .as("records kept for the broken flow")
        .isEqualTo(3);
    assertThat(get("/actuator/health")).contains("DEGRADED", "deal-won-to-second.camel.yaml:");
    assertThat(get("/api/problems")).contains("deal-won-to-second.camel.yaml:");
    assertThat(trial.application().getBean(DeadRoutes.class).all())
        .as("people are told")
        .containsOnlyKeys("deals/deal-won-to-second.camel.yaml");
  }

  @Test
  void a_mended_file_is_taken_on_request_and_its_records_go_on() throws IOException {
    copyRoutes();
    flow("deal-won-to-second", "          - to: [nonsense");
    DemoWorld world = world();
    start(settings("deal-won-to-invoice,deal-won-to-second"));
    CLOCK.forward(Duration.ofMinutes(1));
    world.wonDeals(3);
    pollAndDeliver();
    assertThat(invoices()).hasSize(3);
    assertThat(reload()).contains("\"taken\":[]", "deal-won-to-second.camel.yaml:");

    flow("deal-won-to-second", SINK);
    Files.delete(routes.resolve("quotes/quote-signed-to-invoice.camel.yaml"));

    assertThat(reload())
        .isEqualTo(
            "{\"taken\":[\"deals/deal-won-to-second.camel.yaml\"],"
                + "\"removed\":[\"quotes/quote-signed-to-invoice.camel.yaml\"],\"problems\":[]}");
    assertThat(get("/api/flows"))
        .contains("deal-won-to-second")
        .doesNotContain("quote-signed-to-i");
    CLOCK.forward(Duration.ofMinutes(10));
    pollAndDeliver();
    assertThat(invoices()).hasSize(6);
    assertThat(trial.application().getBean(Inbox.class).open()).isZero();
  }

  @Test
  void a_flow_that_fails_on_a_record_parks_it_and_the_other_flow_goes_on() throws IOException {
    copyRoutes();
    flow(
        "deal-won-to-second",
        """
                  - throwException:
                      exceptionType: java.lang.IllegalStateException
                      message: no such luck
        """);
    DemoWorld world = world();
    start(settings("deal-won-to-invoice,deal-won-to-second"));
    CLOCK.forward(Duration.ofMinutes(1));
    world.wonDeals(2);

    pollAndDeliver();

    assertThat(invoices()).hasSize(2);
    assertThat(counts())
        .containsOnly(Map.entry("delivered", 2L), Map.entry("parked FLOW_FAILED", 2L));
    assertThat(get("/api/deliveries?state=parked"))
        .contains("the flow deal-won-to-second failed on it (no such luck)");
  }

  @Test
  void a_record_that_a_flow_fails_on_spoils_its_claim_for_no_other() throws IOException {
    copyRoutes();
    flow(
        "deal-won-to-second",
        """
                  - filter:
                      expression:
                        simple:
                          expression: ${body.properties[description]} == 'bad'
                      steps:
                        - throwException:
                            exceptionType: java.lang.IllegalStateException
                            message: no such luck
        """);
    DemoWorld world = world();
    start(settings("deal-won-to-invoice,deal-won-to-second"));
    CLOCK.forward(Duration.ofMinutes(1));
    world.wonDeals(3);
    String bad = trial.hubspot().all("deals").get(1).id();
    trial.hubspot().update("deals", bad, Map.of("description", "bad"));

    pollAndDeliver();

    assertThat(invoices()).hasSize(3);
    assertThat(counts())
        .containsOnly(Map.entry("delivered", 3L), Map.entry("parked FLOW_FAILED", 1L));
  }

  @Test
  void a_route_file_says_class_and_number_of_its_documents() throws IOException {
    copyRoutes();
    flow(
        "deal-won-to-second",
        """
                  - to:
                      uri: kamelet:quickbooks-invoice-sink
                      parameters:
                        class: West
                        documentNumber: "{dealname}/{id}"
        """);
    DemoWorld world = world();
    Company company = trial.quickbooks().company();
    company.prefer("SalesFormsPrefs", "CustomTxnNumbers", true);
    company.prefer("AccountingInfoPrefs", "ClassTrackingPerTxn", true);
    company.create("Class", JsonNodeFactory.instance.objectNode().put("Name", "West"));
    start(settings("deal-won-to-second"));
    CLOCK.forward(Duration.ofMinutes(1));
    String deal = world.wonDeals(1).deals().get(0).id();

    pollAndDeliver();

    assertThat(invoices().get(0).path("DocNumber").asText())
        .isEqualTo(("Order 1000/" + deal).substring(0, 21));
    assertThat(invoices().get(0).path("ClassRef").path("name").asText()).isEqualTo("West");
  }

  @Test
  void two_flows_start_from_the_same_kamelet_and_each_makes_its_document() throws IOException {
    copyRoutes();
    flow("deal-won-to-second", SINK);
    DemoWorld world = world();
    start(settings("deal-won-to-invoice,deal-won-to-second"));
    CLOCK.forward(Duration.ofMinutes(1));
    world.wonDeals(1);

    pollAndDeliver();

    assertThat(invoices()).hasSize(2);
    assertThat(invoices())
        .extracting(
            invoice -> invoice.path("SalesTermRef").path("value").asText(),
            invoice -> invoice.path("CustomerMemo").path("value").asText())
        .containsExactlyInAnyOrder(tuple("3", ""), tuple("2", "Thank you for Order 1000"));
  }

  private Map<String, Object> settings(String flows) {
    return Map.of(
        "ledgerbridge.routes-dir",
        routes,
        "flows.enabled",
        flows,
        "flow.deal-won-to-invoice.terms",
        "Net 30");
  }

  private void flow(String id, String steps) throws IOException {
    String text =
        """
        # A second flow.
        - route:
            id: %1$s
            description: Another flow
            autoStartup: "{{flow.%1$s.enabled}}"
            routeConfigurationId: flow
            from:
              uri: kamelet:hubspot-deals-source
              steps:
        """
            .formatted(id);
    Files.writeString(routes.resolve("deals/" + id + ".camel.yaml"), text + steps);
  }

  private void copyRoutes() throws IOException {
    Path from = Path.of("routes");
    List<Path> all;
    try (Stream<Path> walk = Files.walk(from)) {
      all = walk.toList();
    }
    for (Path path : all) {
      Path to = routes.resolve(from.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(to);
      } else {
        Files.copy(path, to);
      }
    }
  }

  private String reload() {
    String port = trial.application().getEnvironment().getProperty("local.server.port");
    return new TestRestTemplate()
        .postForObject("http://localhost:" + port + "/api/routes/reload", null, String.class);
  }

  private String get(String path) {
    String port = trial.application().getEnvironment().getProperty("local.server.port");
    return new TestRestTemplate().getForObject("http://localhost:" + port + path, String.class);
  }
}
