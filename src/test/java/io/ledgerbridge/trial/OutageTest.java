package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.delivery.State;
import io.ledgerbridge.inbox.Replays;
import io.ledgerbridge.simulator.Fault;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** QuickBooks is down for hours, or fails on one document only. */
class OutageTest extends TrialTest {
  private DemoWorld world;

  @BeforeEach
  void begin() {
    world = world();
    start(Map.of("quickbooks.attempts", 3));
    CLOCK.forward(Duration.ofMinutes(1));
  }

  @Test
  void an_outage_of_six_hours_ends_with_everything_delivered_and_nobody_touching_it() {
    world.wonDeals(30);
    trial.quickbooks().server().faults().arm(Fault.status("POST .*/invoice", 0, 503));
    trial.quickbooks().server().faults().arm(Fault.status("GET .*", 0, 503));
    pollAndDeliver();

    for (int tenMinutes = 0; tenMinutes < 36; tenMinutes++) {
      CLOCK.forward(Duration.ofMinutes(10));
      steps.deliver();
    }
    assertThat(invoices()).isEmpty();
    assertThat(counts()).doesNotContainKey("parked QUICKBOOKS_REFUSED");
    long calls = trial.quickbooks().server().calls().matching("POST .*/invoice");
    assertThat(calls).as("tries in six hours").isLessThan(80);

    trial.quickbooks().server().faults().clear();
    goOn();

    assertThat(invoices()).hasSize(30);
    assertThat(counts()).containsOnly(Map.entry("delivered", 30L));
  }

  @Test
  void a_document_that_fails_while_others_are_answered_parks_after_its_tries() {
    world.wonDeals(1);
    trial.quickbooks().server().faults().arm(Fault.status("POST .*/invoice", 3, 500));
    pollAndDeliver();
    goOn();

    String deal = trial.hubspot().all("deals").get(0).id();
    Delivery parked = deliveriesOf(deal).get(0);
    assertThat(parked.state()).isEqualTo(State.PARKED);
    assertThat(parked.reason().orElseThrow()).contains("Deal " + deal, "3 times", "then replay");

    assertThat(trial.application().getBean(Replays.class).replay(parked, "Ada")).isTrue();
    goOn();

    assertThat(deliveriesOf(deal).get(0).state()).isEqualTo(State.DELIVERED);
    assertThat(invoices()).hasSize(1);
  }

  private void goOn() {
    for (int round = 0; round < 20; round++) {
      CLOCK.forward(Duration.ofMinutes(16));
      steps.deliver();
    }
  }
}
