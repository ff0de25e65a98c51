package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerbridge.simulator.Fault;
import io.ledgerbridge.simulator.hubspot.CrmRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Past records of a flow: first said, then done, behind what is live. */
class BackfillTest extends TrialTest {
  private static final String FLOW = "deal-won-to-invoice";
  private DemoWorld world;
  private ApiClient api;
  private List<CrmRecord> old;

  @BeforeEach
  void begin() {
    world = world();
    old = world.wonDeals(120).deals();
    world.brokenDeals();
    CLOCK.forward(Duration.ofDays(30));
    start(Map.of("flows.enabled", ""));
    api = new ApiClient(trial);
    CLOCK.forward(Duration.ofMinutes(1));
  }

  @Test
  void a_dry_run_says_what_would_become_of_each_and_does_nothing() {
    JsonNode asked = ask(true);
    backfill();

    JsonNode done = api.get("/api/backfills/" + asked.path("id").asLong());
    assertThat(done.path("records").toString()).doesNotContain("FLOW_FAILED");
    assertThat(done.path("state").asText()).isEqualTo("done");
    assertThat(done.path("outcomes").toString())
        .isEqualTo(
            "{\"deliver\":120,\"park CUSTOMER_AMBIGUOUS\":1,\"park NO_CONTACT\":3,"
                + "\"park NO_LINE_ITEMS\":3,\"park PRODUCT_UNKNOWN\":3}");
    assertThat(done.path("records")).hasSize(10);
    assertThat(done.path("records").get(0).path("sentence").asText()).contains("then replay");
    assertThat(invoices()).isEmpty();
    assertThat(counts()).isEmpty();
    assertThat(api.get("/api/flows").toString()).doesNotContain("\"on\":true");
  }

  @Test
  void a_real_one_invoices_each_once_though_interrupted_and_asked_for_twice() {
    api.post("/api/flows/" + FLOW + "/on", null);
    CLOCK.forward(Duration.ofMinutes(1));
    trial.hubspot().server().faults().arm(Fault.status("POST .*/search", 1, 502));
    ask(false);
    backfill();
    ask(false);
    backfill();

    eachHasOneInvoiceOfItsAmount(old);
    assertThat(counts())
        .containsOnly(
            Map.entry("delivered", 120L),
            Map.entry("parked CUSTOMER_AMBIGUOUS", 1L),
            Map.entry("parked NO_CONTACT", 3L),
            Map.entry("parked NO_LINE_ITEMS", 3L),
            Map.entry("parked PRODUCT_UNKNOWN", 3L));
    JsonNode last = api.get("/api/backfills").get(0);
    assertThat(last.path("state").asText()).isEqualTo("done");
    assertThat(last.path("outcomes").path("delivered").asLong()).isEqualTo(120);
  }

  @Test
  void what_was_won_outside_of_the_days_is_left_alone() {
    api.post("/api/flows/" + FLOW + "/on", null);
    CLOCK.forward(Duration.ofMinutes(1));
    api.post(
        "/api/backfills",
        Map.of("flow", FLOW, "from", "2020-01-01", "to", "2020-12-31", "dryRun", false));
    backfill();

    assertThat(counts()).isEmpty();
    assertThat(api.get("/api/backfills").get(0).path("outcomes").toString())
        .isEqualTo("{\"not taken\":130}");
  }

  @Test
  void it_waits_while_anything_live_does() {
    api.post("/api/flows/" + FLOW + "/on", null);
    CLOCK.forward(Duration.ofMinutes(1));
    ask(false);
    CrmRecord live = world.wonDeals(1).deals().get(130);
    new Webhooks(trial, CLOCK).won(List.of(live));

    routes().sendBody("direct:backfill", null);

    assertThat(trial.application().getBean(io.ledgerbridge.inbox.Inbox.class).open()).isEqualTo(1);
    steps.enrol();
    steps.deliver();
    assertThat(invoices()).hasSize(1);
    routes().sendBody("direct:backfill", null);
    assertThat(trial.application().getBean(io.ledgerbridge.inbox.Inbox.class).open()).isEqualTo(50);
  }

  @Test
  void a_real_one_of_a_flow_that_is_off_is_refused() {
    assertThat(api.status("POST", "/api/backfills", wish(false))).isEqualTo(409);
  }

  private JsonNode ask(boolean dry) {
    return api.post("/api/backfills", wish(dry));
  }

  private Map<String, Object> wish(boolean dry) {
    return Map.of("flow", FLOW, "from", "2020-01-01", "to", "2030-01-01", "dryRun", dry);
  }

  /** Until none runs. */
  private void backfill() {
    for (int round = 0; running() && round < 100; round++) {
      routes().sendBody("direct:backfill", null);
      steps.enrol();
      steps.deliver();
      CLOCK.forward(Duration.ofSeconds(11));
    }
  }

  private boolean running() {
    return api.get("/api/backfills").toString().contains("\"running\"");
  }

  private ProducerTemplate routes() {
    return trial.application().getBean(ProducerTemplate.class);
  }
}
