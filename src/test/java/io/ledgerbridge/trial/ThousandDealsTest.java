package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.simulator.Fault;
import io.ledgerbridge.simulator.hubspot.CrmRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The main job at its promised size: a thousand won deals, each exactly one invoice. */
class ThousandDealsTest extends TrialTest {
  private static final int DEALS = 1000;

  @Test
  void a_thousand_deals_become_a_thousand_invoices_with_few_calls() {
    List<CrmRecord> deals = startAndWin(DEALS, Map.of());
    clearCalls();

    pollAndDeliver();
    steps.writeBack();

    eachHasOneInvoiceOfItsAmount(deals);
    long hubspot = trial.hubspot().server().calls().matching(".*");
    long reads = trial.quickbooks().server().calls().matching("GET .*");
    System.out.printf(
        "%d deals: %.3f HubSpot calls and %.3f QuickBooks reads a document%n",
        DEALS, hubspot / (double) DEALS, reads / (double) DEALS);
    assertThat(hubspot).isLessThanOrEqualTo(DEALS * 15 / 100);
    assertThat(reads).isLessThanOrEqualTo(DEALS * 5 / 100);
    assertThat(written(deals)).isEqualTo(DEALS);
  }

  @Test
  void deals_that_come_by_poll_and_by_webhook_twice_each_are_invoiced_once() {
    List<CrmRecord> deals = startAndWin(DEALS, Map.of());
    Webhooks webhooks = new Webhooks(trial, CLOCK);

    webhooks.won(deals);
    steps.poll();
    webhooks.won(deals);
    pollAndDeliver();
    // HubSpot changes nothing of the deals, but a second poll over the overlap sees them again.
    pollAndDeliver();

    eachHasOneInvoiceOfItsAmount(deals);
  }

  @Test
  void an_answer_lost_after_every_third_create_still_gives_one_invoice_each() {
    List<CrmRecord> deals = startAndWin(DEALS, Map.of());

    loseEveryThirdAnswer();

    eachHasOneInvoiceOfItsAmount(deals);
    assertThat(counts()).containsOnly(Map.entry("delivered", (long) DEALS));
  }

  @Test
  void so_it_does_with_a_server_that_ignores_request_ids() {
    trial.quickbooks().settings().ignoreRequestId(true);
    List<CrmRecord> deals = startAndWin(DEALS, Map.of());

    loseEveryThirdAnswer();

    eachHasOneInvoiceOfItsAmount(deals);
    assertThat(counts()).containsOnly(Map.entry("delivered", (long) DEALS));
  }

  private void loseEveryThirdAnswer() {
    trial.quickbooks().server().faults().arm(Fault.dropAfter("POST /v3/company/.*", 0, 3));
    pollAndDeliver();
    assertThat(counts().keySet()).anyMatch(state -> state.startsWith("waiting"));
    for (int round = 0; round < 20 && counts().size() > 1; round++) {
      CLOCK.forward(Duration.ofSeconds(131));
      steps.deliver();
    }
  }

  private List<CrmRecord> startAndWin(int count, Map<String, Object> settings) {
    DemoWorld world = world();
    start(settings);
    CLOCK.forward(Duration.ofMinutes(1));
    world.wonDeals(count);
    return trial.hubspot().all("deals");
  }

  private void clearCalls() {
    trial.hubspot().server().calls().clear();
    trial.quickbooks().server().calls().clear();
  }

  private long written(List<CrmRecord> deals) {
    return deals.stream()
        .map(deal -> trial.hubspot().find("deals", deal.id()).orElseThrow().properties())
        .filter(now -> now.get("quickbooks_invoice_number") != null)
        .count();
  }
}
