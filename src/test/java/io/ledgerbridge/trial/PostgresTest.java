package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.simulator.Fault;
import io.ledgerbridge.simulator.hubspot.CrmRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole way on a real PostgreSQL: what H2 takes, PostgreSQL may refuse. */
class PostgresTest extends TrialTest {
  @Test
  void deals_by_poll_and_webhook_with_lost_answers_are_invoiced_once_and_written_back() {
    DemoWorld world = world();
    start(RealPostgres.settings());
    CLOCK.forward(Duration.ofMinutes(1));
    List<CrmRecord> deals = world.wonDeals(150).deals();
    world.brokenDeals();
    trial.quickbooks().server().faults().arm(Fault.dropAfter("POST /v3/company/.*", 0, 4));

    new Webhooks(trial, CLOCK).won(deals);
    pollAndDeliver();
    for (int round = 0; round < 20 && delivered() < deals.size(); round++) {
      CLOCK.forward(Duration.ofSeconds(131));
      steps.enrol();
      steps.deliver();
    }
    CLOCK.forward(Duration.ofMinutes(5));
    steps.enrol();
    steps.writeBack();

    eachHasOneInvoiceOfItsAmount(deals);
    assertThat(counts())
        .containsOnly(
            Map.entry("delivered", 150L),
            Map.entry("parked CUSTOMER_AMBIGUOUS", 1L),
            Map.entry("parked NO_CONTACT", 3L),
            Map.entry("parked NO_LINE_ITEMS", 3L),
            Map.entry("parked PRODUCT_UNKNOWN", 3L));
    assertThat(trial.hubspot().find("deals", deals.get(0).id()).orElseThrow().properties())
        .containsKey("quickbooks_invoice_number");
  }

  private long delivered() {
    return counts().getOrDefault("delivered", 0L);
  }
}
