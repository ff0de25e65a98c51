package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.delivery.State;
import io.ledgerbridge.inbox.Replays;
import io.ledgerbridge.simulator.Fault;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is not there yet, what fails for a while, and what a person takes up again. */
class WaitingTest extends TrialTest {
  private DemoWorld world;

  @BeforeEach
  void begin() {
    world = world();
    start(Map.of("poll.overlap", "1h"));
    CLOCK.forward(Duration.ofMinutes(1));
  }

  @Test
  void line_items_that_come_a_minute_after_the_deal_was_won_are_waited_for() {
    String deal = dealWithoutLines();
    pollAndDeliver();
    assertThat(state(deal)).isEqualTo(State.WAITING);

    addLine(deal);
    CLOCK.forward(Duration.ofMinutes(1));
    steps.enrol();
    steps.deliver();

    assertThat(state(deal)).isEqualTo(State.DELIVERED);
    assertThat(invoices()).hasSize(1);
  }

  @Test
  void after_the_grace_a_deal_without_lines_is_parked_and_a_replay_reads_it_again() {
    String deal = dealWithoutLines();
    pollAndDeliver();
    CLOCK.forward(Duration.ofMinutes(6));
    steps.enrol();
    Delivery parked = deliveriesOf(deal).get(0);
    assertThat(parked.state()).isEqualTo(State.PARKED);
    assertThat(parked.reason().orElseThrow())
        .contains("Deal " + deal, "has no line items", "replay");

    addLine(deal);
    assertThat(replay(parked)).isTrue();
    steps.enrol();
    steps.deliver();

    assertThat(state(deal)).isEqualTo(State.DELIVERED);
    assertThat(invoices()).hasSize(1);
    assertThat(replay(deliveriesOf(deal).get(0))).isFalse();
  }

  @Test
  void a_replayed_deal_that_is_no_longer_won_parks_again_and_says_so() {
    String deal = dealWithoutLines();
    pollAndDeliver();
    CLOCK.forward(Duration.ofMinutes(6));
    steps.enrol();

    trial.hubspot().update("deals", deal, Map.of("dealstage", "closedlost"));
    replay(deliveriesOf(deal).get(0));
    steps.enrol();

    assertThat(state(deal)).isEqualTo(State.PARKED);
    assertThat(deliveriesOf(deal).get(0).reason().orElseThrow())
        .contains("does not take it any more");
  }

  @Test
  void a_deal_deleted_while_it_waits_is_parked() {
    String deal = dealWithoutLines();
    pollAndDeliver();

    trial.hubspot().archive("deals", deal);
    CLOCK.forward(Duration.ofMinutes(1));
    steps.enrol();

    assertThat(state(deal)).isEqualTo(State.PARKED);
    assertThat(deliveriesOf(deal).get(0).reason().orElseThrow()).contains("no longer in HubSpot");
  }

  @Test
  void a_closed_period_parks_and_the_replay_after_opening_it_makes_one_invoice() {
    trial.quickbooks().company().bookClose(java.time.LocalDate.parse("2026-12-31"));
    world.wonDeals(1);
    pollAndDeliver();
    String deal = trial.hubspot().all("deals").get(0).id();
    assertThat(deliveriesOf(deal).get(0).reasonCode()).contains("PERIOD_CLOSED");

    trial.quickbooks().company().bookClose(java.time.LocalDate.parse("2020-12-31"));
    replay(deliveriesOf(deal).get(0));
    steps.enrol();
    steps.deliver();

    assertThat(state(deal)).isEqualTo(State.DELIVERED);
    assertThat(invoices()).hasSize(1);
  }

  @Test
  void a_throttled_company_pauses_as_a_whole_and_goes_on_by_itself() {
    trial
        .quickbooks()
        .server()
        .faults()
        .arm(Fault.from("POST .*/invoice", 1, 1, 429, "<IntuitResponse/>", "text/xml", null, null));
    world.wonDeals(5);
    pollAndDeliver();
    assertThat(invoices()).hasSizeLessThan(5);

    CLOCK.forward(Duration.ofSeconds(61));
    steps.deliver();

    assertThat(invoices()).hasSize(5);
    assertThat(counts()).containsOnly(Map.entry("delivered", 5L));
  }

  @Test
  void a_server_error_is_an_unknown_outcome_and_is_looked_for_first() {
    trial.quickbooks().server().faults().arm(Fault.status("POST .*/invoice", 1, 500));
    world.wonDeals(1);
    pollAndDeliver();
    assertThat(invoices()).isEmpty();
    CLOCK.forward(Duration.ofSeconds(60));
    steps.deliver();
    assertThat(invoices()).as("not before it has settled").isEmpty();

    CLOCK.forward(Duration.ofSeconds(71));
    steps.deliver();

    assertThat(invoices()).hasSize(1);
    assertThat(trial.quickbooks().server().calls().matching("GET .*/query")).isPositive();
  }

  @Test
  void a_write_back_that_fails_is_tried_again_and_never_repeats_the_invoice() {
    trial.hubspot().server().faults().arm(Fault.status("POST .*/batch/update", 1, 502));
    world.wonDeals(1);
    pollAndDeliver();

    steps.writeBack();
    String deal = trial.hubspot().all("deals").get(0).id();
    assertThat(property(deal, "quickbooks_invoice_id")).isNull();
    CLOCK.forward(Duration.ofMinutes(1));
    steps.writeBack();

    assertThat(property(deal, "quickbooks_invoice_id"))
        .isEqualTo(invoices().get(0).path("Id").asText());
    assertThat(property(deal, "quickbooks_invoice_link")).contains("/app/invoice?txnId=");
    assertThat(property(deal, "quickbooks_invoice_status")).isEqualTo("Open");
    assertThat(invoices()).hasSize(1);
  }

  @Test
  void a_hubspot_outage_while_reading_loses_nothing() {
    world.wonDeals(3);
    trial.hubspot().server().faults().arm(Fault.status("POST .*/batch/read", 1, 503));
    pollAndDeliver();
    assertThat(invoices()).isEmpty();

    CLOCK.forward(Duration.ofMinutes(1));
    steps.enrol();
    steps.deliver();

    assertThat(invoices()).hasSize(3);
  }

  @Test
  void a_product_made_inactive_after_the_mirror_was_filled_heals_itself() {
    ObjectNode item =
        trial.quickbooks().company().all("Item").stream()
            .filter(each -> each.path("Sku").asText().equals("cm-101"))
            .findFirst()
            .orElseThrow();
    trial.quickbooks().company().update("Item", item.deepCopy().put("Active", false));
    trial.quickbooks().company().create("Item", copy(item, "Grinder, new model"));
    String deal = dealWithoutLines();
    addLine(deal);

    pollAndDeliver();
    CLOCK.forward(Duration.ofMinutes(1));
    steps.deliver();

    assertThat(state(deal)).isEqualTo(State.DELIVERED);
    assertThat(invoices()).hasSize(1);
  }

  @Test
  void one_new_contact_with_ten_deals_becomes_one_customer() {
    String contact =
        trial.hubspot().create("contacts", Map.of("firstname", "Nina", "lastname", "New"));
    for (int i = 0; i < 10; i++) {
      String deal = won("Ten " + i);
      trial.hubspot().associate("deals", deal, "contacts", contact);
      addLine(deal);
    }
    int before = trial.quickbooks().company().all("Customer").size();

    pollAndDeliver();

    assertThat(invoices()).hasSize(10);
    assertThat(trial.quickbooks().company().all("Customer")).hasSize(before + 1);
  }

  private static ObjectNode copy(ObjectNode item, String name) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    copy.put("Name", name).put("Type", "Service").put("Sku", item.path("Sku").asText());
    copy.putObject("IncomeAccountRef").put("value", "79");
    return copy;
  }

  private String dealWithoutLines() {
    String deal = won("Early bird");
    String contact = trial.hubspot().all("contacts").get(0).id();
    trial.hubspot().associate("deals", deal, "contacts", contact);
    return deal;
  }

  private String won(String name) {
    Map<String, String> properties = new HashMap<>();
    properties.put("dealname", name);
    properties.put("dealstage", "closedwon");
    return trial.hubspot().create("deals", properties);
  }

  private void addLine(String deal) {
    String line =
        trial
            .hubspot()
            .create(
                "line_items",
                Map.of("name", "Grinder", "hs_sku", "CM-101", "quantity", "1", "price", "449.50"));
    trial.hubspot().associate("deals", deal, "line_items", line);
  }

  private State state(String deal) {
    return deliveriesOf(deal).get(0).state();
  }

  private boolean replay(Delivery row) {
    return trial.application().getBean(Replays.class).replay(row, "Ada");
  }

  private String property(String deal, String name) {
    return trial.hubspot().find("deals", deal).orElseThrow().properties().get(name);
  }
}
