package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.delivery.State;
import io.ledgerbridge.delivery.Tally;
import io.ledgerbridge.simulator.hubspot.CrmRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deals that are deleted in HubSpot on their way, and those that come back. */
class DeletedDealsTest extends TrialTest {
  private DemoWorld world;
  private Listening hubspot;

  @BeforeEach
  void begin() {
    world = world();
    start(Map.of("poll.overlap", "1h"));
    CLOCK.forward(Duration.ofMinutes(1));
    hubspot = new Listening(trial).begin();
  }

  @Test
  void a_deal_deleted_before_its_invoice_goes_out_parks_and_goes_on_once_it_is_restored() {
    String deal = queued();
    trial.hubspot().archive("deals", deal);
    hubspot.tell();
    look();
    assertThat(counts()).containsOnly(Map.entry("parked RECORD_GONE", 1L));
    assertThat(invoices()).isEmpty();

    trial.hubspot().restore("deals", deal);
    hubspot.tell();
    look();

    assertThat(deliveriesOf(deal).get(0).state()).isEqualTo(State.DELIVERED);
    assertThat(invoices()).hasSize(1);
  }

  @Test
  void deletion_and_restoring_may_be_told_twice_and_out_of_order() {
    trial.hubspot().webhooks().settings().duplicates(true).disorder(true);
    String deal = queued();
    trial.hubspot().archive("deals", deal);
    hubspot.tell();
    look();
    trial.hubspot().restore("deals", deal);
    hubspot.tell();
    look();
    hubspot.tell();
    pollAndDeliver();

    assertThat(counts()).containsOnly(Map.entry("delivered", 1L));
    assertThat(invoices()).hasSize(1);
  }

  @Test
  void a_poll_that_sees_the_restored_deal_is_enough() {
    String deal = queued();
    trial.hubspot().archive("deals", deal);
    hubspot.tell();
    look();

    CLOCK.forward(Duration.ofMinutes(1));
    trial.hubspot().restore("deals", deal);
    hubspot.forget();
    pollAndDeliver();

    assertThat(counts()).containsOnly(Map.entry("delivered", 1L));
  }

  @Test
  void what_has_gone_out_stays_though_its_deal_is_deleted() {
    String deal = queued();
    steps.deliver();
    trial.hubspot().archive("deals", deal);
    hubspot.tell();
    look();
    trial.hubspot().restore("deals", deal);
    hubspot.tell();
    look();

    assertThat(counts()).containsOnly(Map.entry("delivered", 1L));
    assertThat(invoices()).hasSize(1);
  }

  @Test
  void the_privacy_deletion_of_a_contact_is_counted_and_changes_nothing() {
    String body =
        """
        [{"subscriptionType":"contact.privacyDeletion","portalId":%d,"objectId":1,"occurredAt":%d}]
        """
            .formatted(trial.hubspot().portalId(), CLOCK.millis());
    Webhooks webhooks = new Webhooks(trial, CLOCK);

    assertThat(webhooks.send(body, CLOCK.millis())).isEqualTo(200);

    assertThat(trial.application().getBean(Tally.class).ignored()).isEqualTo(1);
    assertThat(counts()).isEmpty();
  }

  private String queued() {
    List<CrmRecord> deals = world.wonDeals(1).deals();
    CLOCK.forward(Duration.ofSeconds(1));
    steps.poll();
    steps.enrol();
    hubspot.forget();
    assertThat(counts()).containsOnly(Map.entry("queued", 1L));
    return deals.get(0).id();
  }

  private void look() {
    CLOCK.forward(Duration.ofMinutes(1));
    steps.enrol();
    steps.deliver();
  }
}
