package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.inbox.Inbox;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the door for HubSpot's webhooks lets in. */
class WebhookDoorTest extends TrialTest {
  private static final String EVENT =
      """
      [{"eventId":1,"subscriptionId":25,"portalId":62515,"occurredAt":%d,"attemptNumber":0,
        "subscriptionType":"deal.propertyChange","objectId":4711,"propertyName":"dealstage",
        "propertyValue":"closedwon"}]
      """;
  private Webhooks webhooks;

  @BeforeEach
  void begin() {
    start(Map.of());
    webhooks = new Webhooks(trial, CLOCK);
  }

  @Test
  void a_signed_event_is_stored_once_however_often_it_comes() {
    String body = EVENT.formatted(CLOCK.millis());

    assertThat(webhooks.send(body, webhooks.secret(), CLOCK.millis())).isEqualTo(200);
    assertThat(webhooks.send(body, webhooks.secret(), CLOCK.millis())).isEqualTo(200);

    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void a_wrong_signature_is_refused() {
    assertThat(webhooks.send(EVENT.formatted(1), "another secret", CLOCK.millis())).isEqualTo(401);
    assertThat(stored()).isZero();
  }

  @Test
  void an_old_timestamp_is_refused() {
    long old = CLOCK.instant().minus(Duration.ofMinutes(6)).toEpochMilli();
    assertThat(webhooks.send(EVENT.formatted(1), webhooks.secret(), old)).isEqualTo(401);
    assertThat(stored()).isZero();
  }

  @Test
  void malformed_json_is_refused() {
    for (String body : new String[] {"[{", "", "{}", "\"text\"", "null"}) {
      assertThat(webhooks.send(body, webhooks.secret(), CLOCK.millis())).as(body).isEqualTo(400);
    }
    assertThat(stored()).isZero();
  }

  @Test
  void a_body_over_one_mebibyte_is_refused() {
    String body = "[" + " ".repeat(1024 * 1024) + "]";
    assertThat(webhooks.send(body, webhooks.secret(), CLOCK.millis())).isEqualTo(413);
    assertThat(stored()).isZero();
  }

  @Test
  void one_event_that_cannot_be_read_does_not_reject_its_array() {
    String good = EVENT.formatted(CLOCK.millis()).strip();
    String body = "[5, {\"objectId\": \"x\"}, " + good.substring(1);

    assertThat(webhooks.send(body, webhooks.secret(), CLOCK.millis())).isEqualTo(200);

    assertThat(stored()).isEqualTo(1);
  }

  private long stored() {
    return trial.application().getBean(Inbox.class).open();
  }
}
