package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.delivery.State;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A deal that waits for its lines or its contact goes on as soon as HubSpot tells of them. */
class AssociationWebhooksTest extends TrialTest {
  private Listening hubspot;

  @BeforeEach
  void begin() {
    world();
    start(Map.of("poll.overlap", "1h"));
    CLOCK.forward(Duration.ofMinutes(1));
    hubspot = new Listening(trial).begin();
  }

  @Test
  void a_line_that_is_added_is_seen_at_once() {
    String deal = won();
    associate(deal, "contacts", trial.hubspot().all("contacts").get(0).id());
    tellAndLook();
    assertThat(state(deal)).isEqualTo(State.WAITING);

    addLine(deal);
    tellAndLook();

    assertThat(state(deal)).isEqualTo(State.DELIVERED);
  }

  @Test
  void a_contact_told_of_from_its_own_end_only_is_seen_too() {
    String deal = won();
    addLine(deal);
    tellAndLook();
    assertThat(state(deal)).isEqualTo(State.WAITING);

    String contact = trial.hubspot().all("contacts").get(0).id();
    associate(deal, "contacts", contact);
    hubspot.forget();
    String body =
        """
        [{"subscriptionType":"contact.associationChange","portalId":%d,"occurredAt":%d,
          "associationType":"CONTACT_TO_DEAL","fromObjectId":%s,"toObjectId":%s}]
        """
            .formatted(trial.hubspot().portalId(), CLOCK.millis(), contact, deal);
    assertThat(new Webhooks(trial, CLOCK).send(body, CLOCK.millis())).isEqualTo(200);
    steps.enrol();
    steps.deliver();

    assertThat(state(deal)).isEqualTo(State.DELIVERED);
  }

  @Test
  void twice_and_out_of_order_there_is_one_invoice() {
    trial.hubspot().webhooks().settings().duplicates(true).disorder(true);
    String deal = won();
    associate(deal, "contacts", trial.hubspot().all("contacts").get(0).id());
    addLine(deal);
    addLine(deal);
    tellAndLook();
    addLine(deal);
    tellAndLook();

    assertThat(state(deal)).isEqualTo(State.DELIVERED);
    assertThat(invoices()).hasSize(1);
    assertThat(invoices().get(0).path("Line")).hasSizeGreaterThan(2);
  }

  private String won() {
    return trial
        .hubspot()
        .create("deals", Map.of("dealname", "Early bird", "dealstage", "closedwon"));
  }

  private void addLine(String deal) {
    String line =
        trial
            .hubspot()
            .create(
                "line_items",
                Map.of("name", "Grinder", "hs_sku", "CM-101", "quantity", "1", "price", "449.50"));
    associate(deal, "line_items", line);
  }

  private void associate(String deal, String type, String other) {
    trial.hubspot().associate("deals", deal, type, other);
  }

  /** Within the seconds after which waiting records are read again anyway. */
  private void tellAndLook() {
    CLOCK.forward(Duration.ofSeconds(1));
    hubspot.tell();
    steps.enrol();
    steps.deliver();
  }

  private State state(String deal) {
    return deliveriesOf(deal).get(0).state();
  }
}
