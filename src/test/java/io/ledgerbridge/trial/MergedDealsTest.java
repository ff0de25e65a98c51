package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.delivery.State;
import io.ledgerbridge.simulator.hubspot.CrmRecord;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deals that are merged in HubSpot keep their invoices, and get no second one. */
class MergedDealsTest extends TrialTest {
  /** A merged deal has the lines of both, and the amount of one. */
  private static final Map<String, Object> SETTINGS =
      Map.of("poll.overlap", "1h", "flow.deal-won-to-invoice.allow-difference", "true");

  private DemoWorld world;
  private Listening hubspot;

  @BeforeEach
  void begin() {
    world = world();
    start(SETTINGS);
    CLOCK.forward(Duration.ofMinutes(1));
    hubspot = new Listening(trial).begin();
  }

  @Test
  void told_by_webhook_the_merged_deal_has_the_invoice_of_the_first_and_gets_no_other() {
    List<CrmRecord> deals = invoiced(2);
    String merged = merge(deals);
    hubspot.tell();
    look();

    assertThat(invoices()).hasSize(2);
    oneInvoiceWrittenTo(merged, deals);
  }

  @Test
  void seen_only_by_a_poll_the_property_of_the_new_deal_tells() {
    List<CrmRecord> deals = invoiced(2);
    String merged = merge(deals);
    hubspot.forget();
    pollAndDeliver();
    steps.writeBack();

    assertThat(invoices()).hasSize(2);
    oneInvoiceWrittenTo(merged, deals);
  }

  @Test
  void without_that_property_the_event_tells() {
    restartWithoutTheProperty();
    List<CrmRecord> deals = invoiced(2);
    merge(deals);
    hubspot.tell();
    look();
    pollAndDeliver();

    assertThat(invoices()).hasSize(2);
  }

  @Test
  void twice_and_out_of_order_it_comes_to_the_same() {
    trial.hubspot().webhooks().settings().duplicates(true).disorder(true);
    List<CrmRecord> deals = invoiced(2);
    String merged = merge(deals);
    hubspot.tell();
    look();
    pollAndDeliver();
    hubspot.tell();
    look();

    assertThat(invoices()).hasSize(2);
    oneInvoiceWrittenTo(merged, deals);
  }

  @Test
  void a_merged_deal_that_is_merged_again_still_has_its_invoice() {
    List<CrmRecord> deals = invoiced(1);
    String open = world.openDeal();
    String first = trial.hubspot().merge("deals", deals.get(0).id(), open);
    pollAndDeliver();
    String last = trial.hubspot().merge("deals", first, world.openDeal());
    hubspot.tell();
    look();
    pollAndDeliver();
    steps.writeBack();

    assertThat(invoices()).hasSize(1);
    assertThat(property(last, "quickbooks_invoice_id"))
        .isEqualTo(invoices().get(0).path("Id").asText());
    assertThat(deliveriesOf(last)).singleElement().matches(row -> row.recordId().equals(last));
  }

  @Test
  void a_deal_that_waited_for_its_lines_goes_on_as_the_merged_one() {
    String waiting = dealWithoutLines();
    pollAndDeliver();
    assertThat(state(waiting)).isEqualTo(State.WAITING);

    String merged = trial.hubspot().merge("deals", waiting, world.openDeal());
    hubspot.tell();
    look();

    assertThat(state(merged)).isEqualTo(State.DELIVERED);
    assertThat(invoices()).hasSize(1);
    assertThat(property(merged, "quickbooks_invoice_id")).isNotNull();
  }

  @Test
  void a_row_of_an_old_id_finds_the_new_deal_by_reading_it() {
    restartWithoutTheProperty();
    String waiting = dealWithoutLines();
    pollAndDeliver();

    String merged = trial.hubspot().merge("deals", waiting, world.openDeal());
    hubspot.forget();
    CLOCK.forward(Duration.ofMinutes(1));
    steps.enrol();
    steps.deliver();

    assertThat(state(merged)).isEqualTo(State.DELIVERED);
    assertThat(invoices()).hasSize(1);
  }

  @Test
  void a_deal_that_waits_is_not_booked_beside_the_invoice_of_the_deal_it_is_merged_with() {
    List<CrmRecord> deals = invoiced(1);
    String waiting = dealWithoutLines();
    pollAndDeliver();

    trial.hubspot().merge("deals", deals.get(0).id(), waiting);
    hubspot.tell();
    look();

    assertThat(invoices()).hasSize(1);
    Delivery second = deliveriesOf(waiting).get(0);
    assertThat(second.state()).isEqualTo(State.PARKED);
    assertThat(second.reasonCode()).contains("ALREADY_BOOKED");
  }

  @Test
  void an_invoice_that_was_on_its_way_when_its_deal_was_merged_is_made_once() {
    List<CrmRecord> deals = world.wonDeals(1).deals();
    CLOCK.forward(Duration.ofSeconds(1));
    steps.poll();
    steps.enrol();
    String merged = trial.hubspot().merge("deals", deals.get(0).id(), world.openDeal());
    hubspot.tell();
    look();

    assertThat(invoices()).hasSize(1);
    assertThat(property(merged, "quickbooks_invoice_id")).isNotNull();
  }

  private List<CrmRecord> invoiced(int count) {
    List<CrmRecord> deals = world.wonDeals(count).deals();
    pollAndDeliver();
    steps.writeBack();
    hubspot.forget();
    assertThat(invoices()).hasSize(count);
    return deals;
  }

  private String merge(List<CrmRecord> deals) {
    CLOCK.forward(Duration.ofMinutes(1));
    return trial.hubspot().merge("deals", deals.get(0).id(), deals.get(1).id());
  }

  private void look() {
    CLOCK.forward(Duration.ofMinutes(1));
    steps.enrol();
    steps.deliver();
    steps.writeBack();
  }

  /** One of the two invoices, with the number that belongs to its id. */
  private void oneInvoiceWrittenTo(String merged, List<CrmRecord> deals) {
    assertThat(deliveriesOf(merged)).hasSize(2).allMatch(row -> row.recordId().equals(merged));
    String id = property(merged, "quickbooks_invoice_id");
    assertThat(invoices()).extracting(each -> each.path("Id").asText()).contains(id);
    ObjectNode invoice =
        invoices().stream()
            .filter(each -> each.path("Id").asText().equals(id))
            .findFirst()
            .orElseThrow();
    assertThat(property(merged, "quickbooks_invoice_number"))
        .isEqualTo(invoice.path("DocNumber").asText());
    assertThat(deals).extracting(CrmRecord::id).contains(deal(invoice));
  }

  private String dealWithoutLines() {
    String deal =
        trial.hubspot().create("deals", Map.of("dealname", "Early bird", "dealstage", "closedwon"));
    String contact = trial.hubspot().all("contacts").get(0).id();
    trial.hubspot().associate("deals", deal, "contacts", contact);
    return deal;
  }

  private void restartWithoutTheProperty() {
    trial.application().close();
    Map<String, Object> settings = new HashMap<>(SETTINGS);
    settings.put("hubspot.merged-property", "not_a_property");
    start(settings);
    CLOCK.forward(Duration.ofMinutes(1));
    hubspot = new Listening(trial).begin();
  }

  private State state(String deal) {
    return deliveriesOf(deal).get(0).state();
  }

  private String property(String deal, String name) {
    return trial.hubspot().find("deals", deal).orElseThrow().properties().get(name);
  }
}
