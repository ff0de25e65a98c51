package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerbridge.inbox.Inbox;
import io.ledgerbridge.simulator.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who enrols, and what waits. */
class EnrolmentTest extends TrialTest {

  @Test
  void a_deal_won_last_year_and_edited_today_is_not_invoiced() {
    Instant today = CLOCK.instant();
    CLOCK.set(today.minus(Duration.ofDays(365)));
    DemoWorld world = world().wonDeals(1);
    CLOCK.set(today);
    start(Map.of());
    String deal = trial.hubspot().all("deals").get(0).id();
    CLOCK.forward(Duration.ofMinutes(1));

    trial.hubspot().update("deals", deal, Map.of("description", "looked at again"));
    pollAndDeliver();
    new Webhooks(trial, CLOCK).won(List.of());

    assertThat(invoices()).isEmpty();
    assertThat(deliveriesOf(deal)).isEmpty();
    world.wonDeals(1);
    pollAndDeliver();
    assertThat(invoices()).hasSize(1);
  }

  @Test
  void a_deal_won_after_the_switch_is_invoiced_also_when_the_poll_sees_it_late() {
    DemoWorld world = world();
    start(Map.of());
    CLOCK.forward(Duration.ofMinutes(1));
    trial.hubspot().settings().indexDelay(Duration.ofMinutes(3));
    world.wonDeals(1);

    pollAndDeliver();
    assertThat(invoices()).isEmpty();
    CLOCK.forward(Duration.ofMinutes(4));
    pollAndDeliver();

    assertThat(invoices()).hasSize(1);
  }

  @Test
  void a_deal_that_comes_before_its_company_is_connected_waits_for_it() {
    DemoWorld world = world();
    trial.quickbooks().server().faults().arm(Fault.status("GET .*/companyinfo/.*", 1, 500));
    assertThatThrownBy(() -> start(Map.of())).isInstanceOf(CamelExecutionException.class);
    CLOCK.forward(Duration.ofMinutes(1));
    world.wonDeals(1);

    pollAndDeliver();
    assertThat(counts()).containsOnly(Map.entry("waiting COMPANY_UNKNOWN", 1L));
    CLOCK.forward(Duration.ofMinutes(10));
    pollAndDeliver();
    assertThat(counts()).containsOnly(Map.entry("waiting COMPANY_UNKNOWN", 1L));
    steps.connect();
    CLOCK.forward(Duration.ofMinutes(1));
    pollAndDeliver();

    assertThat(counts()).containsOnly(Map.entry("delivered", 1L));
    assertThat(invoices()).hasSize(1);
  }

  @Test
  void flows_since_lets_older_deals_in() {
    world().wonDeals(3);
    start(Map.of("flows.since", CLOCK.instant().minus(Duration.ofDays(2))));

    pollAndDeliver();

    assertThat(invoices()).hasSize(3);
  }

  @Test
  void more_than_ten_thousand_changes_in_one_window_all_arrive() {
    for (int i = 0; i < 10_450; i++) {
      trial.hubspot().create("deals", Map.of("dealname", "Bulk " + i));
    }
    start(Map.of("poll.overlap", "1h"));
    CLOCK.forward(Duration.ofSeconds(1));

    steps.poll();

    assertThat(trial.application().getBean(Inbox.class).open()).isEqualTo(10_450);
  }

  @Test
  void a_watermark_stays_where_it_was_when_a_page_is_refused() {
    world().wonDeals(250);
    start(Map.of("poll.overlap", "1h", "flows.since", Instant.EPOCH));
    CLOCK.forward(Duration.ofSeconds(1));
    trial
        .hubspot()
        .server()
        .faults()
        .arm(Fault.from("POST .*/search", 1, 2, 502, "", null, null, null));

    steps.poll();
    assertThat(watermarks()).isZero();
    CLOCK.forward(Duration.ofMinutes(1));
    pollAndDeliver();

    assertThat(watermarks()).isEqualTo(1);
    assertThat(invoices()).hasSize(250);
  }

  @Test
  void our_own_write_back_is_not_read_again() {
    world().wonDeals(20);
    start(Map.of("poll.overlap", "1h", "flows.since", Instant.EPOCH));
    pollAndDeliver();
    steps.writeBack();
    assertThat(trial.hubspot().all("deals"))
        .allMatch(deal -> deal.properties().get("quickbooks_invoice_id") != null);
    trial.hubspot().server().calls().clear();

    pollAndDeliver();

    assertThat(trial.hubspot().server().calls().matching(".*/batch/read")).isZero();
  }

  @Test
  void a_flow_that_is_off_takes_nothing() {
    world().wonDeals(2);
    start(Map.of("flows.enabled", "", "flows.since", Instant.EPOCH, "poll.overlap", "1h"));

    pollAndDeliver();

    assertThat(invoices()).isEmpty();
    assertThat(counts()).isEmpty();
  }

  private long watermarks() {
    return trial
        .application()
        .getBean(JdbcClient.class)
        .sql("select count(*) from watermark")
        .query(Long.class)
        .single();
  }
}
