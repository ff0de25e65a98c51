package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.inbox.Inbox;
import io.ledgerbridge.simulator.hubspot.CrmRecord;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** The example of a source of one's own: a timer and a list of deals. */
class ListToEnrolTest extends TrialTest {

  @Test
  void a_deal_of_the_list_is_taken_without_a_poll() throws InterruptedException {
    CrmRecord deal = world().wonDeals(1).deals().get(0);
    start(
        Map.of(
            "routes.examples", "true",
            "flows.since", "2020-01-01T00:00:00Z",
            "flows.enabled", "deal-won-to-invoice,list-to-enrol",
            "flow.list-to-enrol.period", "200",
            "flow.list-to-enrol.deals", deal.id()));
    await(() -> trial.application().getBean(Inbox.class).due() > 0);

    steps.enrol();
    steps.deliver();

    assertThat(invoices()).hasSize(1);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }
}
