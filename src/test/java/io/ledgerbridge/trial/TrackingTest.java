package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.ledgerbridge.inbox.Replays;
import io.ledgerbridge.simulator.quickbooks.Company;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Classes and locations, which a company may begin to use at any time. */
class TrackingTest extends TrialTest {

  @Test
  void what_was_switched_on_after_it_parked_counts_at_the_replay() {
    DemoWorld world = world();
    start(Map.of("flow.deal-won-to-invoice.class", "West"));
    CLOCK.forward(Duration.ofMinutes(1));
    String deal = world.wonDeals(1).deals().get(0).id();
    pollAndDeliver();
    assertThat(counts()).containsOnly(Map.entry("parked CLASS_UNKNOWN", 1L));

    company().prefer("AccountingInfoPrefs", "ClassTrackingPerTxn", true);
    addClass("West");
    replay(deal);

    assertThat(invoices().get(0).path("ClassRef").path("name").asText()).isEqualTo("West");
  }

  @Test
  void a_class_that_was_made_a_moment_ago_is_known() {
    DemoWorld world = world();
    company().prefer("AccountingInfoPrefs", "ClassTrackingPerTxn", true);
    addClass("East");
    start(Map.of("flow.deal-won-to-invoice.class", "West"));
    CLOCK.forward(Duration.ofMinutes(1));
    addClass("West");
    world.wonDeals(1);

    pollAndDeliver();

    assertThat(counts()).containsOnly(Map.entry("delivered", 1L));
  }

  private void replay(String deal) {
    CLOCK.forward(Duration.ofMinutes(1));
    trial.application().getBean(Replays.class).replay(deliveriesOf(deal).get(0), "a test");
    steps.enrol();
    steps.deliver();
  }

  private void addClass(String name) {
    company().create("Class", JsonNodeFactory.instance.objectNode().put("Name", name));
  }

  private Company company() {
    return trial.quickbooks().company();
  }
}
