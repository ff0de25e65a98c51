package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.inbox.Inbox;
import io.ledgerbridge.simulator.hubspot.Signatures;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

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
  void behind_a_proxy_the_public_address_is_what_was_signed() {
    behindProxy("https://bridge.example.com/ledger/");
    String body = EVENT.formatted(CLOCK.millis());
    String uri = "https://bridge.example.com/ledger/hubspot/webhooks";

    assertThat(webhooks.at(uri).send(body, CLOCK.millis())).isEqualTo(200);
    assertThat(stored()).isEqualTo(1);
    assertThat(webhooks.send(body, CLOCK.millis()))
        .as("signed for the address it was reached at")
        .isEqualTo(401);
  }

  @Test
  void what_a_forwarding_header_says_counts_for_nothing() {
    String body = EVENT.formatted(CLOCK.millis());
    Webhooks elsewhere = webhooks.at("https://bridge.example.com/hubspot/webhooks");
    String[] forwarded = {
      "X-Forwarded-Proto",
      "https",
      "X-Forwarded-Host",
      "bridge.example.com",
      "X-Forwarded-Port",
      "443",
      "Forwarded",
      "proto=https;host=bridge.example.com"
    };

    assertThat(elsewhere.send(body, webhooks.secret(), CLOCK.millis(), forwarded)).isEqualTo(401);
    behindProxy("https://another.example.com");
    assertThat(elsewhere.send(body, webhooks.secret(), CLOCK.millis(), forwarded)).isEqualTo(401);
    assertThat(stored()).isZero();
  }

  @Test
  void the_older_signature_alone_is_enough_but_a_wrong_v3_beside_it_is_not() {
    String body = EVENT.formatted(CLOCK.millis());
    String v1 = Signatures.v1(webhooks.secret(), body);
    String v2 = Signatures.v2(webhooks.secret(), "POST", webhooks.signedUri(), body);

    assertThat(webhooks.older(body, "v1", v1)).isEqualTo(200);
    assertThat(webhooks.older(body, "v2", v2)).isEqualTo(200);
    assertThat(webhooks.older(body, "v2", v1)).isEqualTo(401);
    assertThat(webhooks.older(body, "v1", v1, "X-HubSpot-Signature-v3", "AAAA")).isEqualTo(401);
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void events_of_several_portals_are_kept_apart_and_their_repeats_counted_each() {
    String body = EVENT.formatted(CLOCK.millis());
    String both =
        "["
            + body.strip().substring(1, body.strip().length() - 1)
            + ","
            + body.strip().substring(1, body.strip().length() - 1).replace("62515", "777")
            + "]";

    assertThat(webhooks.send(both, CLOCK.millis())).isEqualTo(200);
    assertThat(webhooks.send(both, CLOCK.millis())).isEqualTo(200);

    assertThat(stored()).isEqualTo(2);
    assertThat(
            trial
                .application()
                .getBean(JdbcClient.class)
                .sql("select portal from tally where counted = 1 order by portal")
                .query(String.class)
                .list())
        .containsExactly("62515", "777");
  }

  private void behindProxy(String publicUrl) {
    trial.application().close();
    start(Map.of("ledgerbridge.public-url", publicUrl));
    webhooks = new Webhooks(trial, CLOCK);
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
