package io.ledgerbridge.trial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.simulator.quickbooks.QuickBooksSimulator;
import io.ledgerbridge.trial.RawHttp.Reply;
import io.ledgerbridge.trial.RawHttp.Request;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bad input at the door for QuickBooks' webhooks: a clear answer, and each good event is kept. */
class BadNotificationsTest extends TrialTest {
  private static final String VERIFIER = "a verifier token";
  private static final int REQUESTS = 4_000;

  @Test
  void thousands_of_bad_notifications_are_answered_and_lose_no_good_event() throws IOException {
    start(Map.of("quickbooks.webhook-verifier", VERIFIER, "logging.level.root", "error"));
    int port = trial.application().getEnvironment().getProperty("local.server.port", Integer.class);
    BadNotifications bad = new BadNotifications(11, QuickBooksSimulator.DEFAULT_REALM);
    Random random = new Random(12);
    long expected = 0;
    try (RawHttp http = new RawHttp(port)) {
      for (int i = 0; i < REQUESTS; i++) {
        switch (random.nextInt(4)) {
          // What is no text at all may reach the door as other bytes than were signed.
          case 0 -> check(http, port, bad.damaged(), VERIFIER, 200, 400, 401);
          case 1 -> check(http, port, bad.damaged(), "another", 400, 401);
          default -> {
            BadNotifications.Bad some = bad.some();
            expected += some.events();
            check(http, port, some.body(), VERIFIER, 200);
          }
        }
      }
    }

    assertThat(stored()).isEqualTo(expected).isPositive();
  }

  private static void check(RawHttp http, int port, byte[] body, String verifier, Integer... right)
      throws IOException {
    String head =
        "POST /quickbooks/webhooks HTTP/1.1\r\nHost: localhost:%d\r\nContent-Type: %s\r\nintuit-signature: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(
                port, "application/cloudevents+json", signature(body, verifier), body.length);
    Reply reply = http.send(new Request(head, body));
    assertThat(reply.status()).as(new String(body, UTF_8) + "\n\n" + reply).isIn((Object[]) right);
    assertThat(reply.body()).doesNotContain("Exception", "io.ledgerbridge");
  }

  private static String signature(byte[] body, String verifier) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(verifier.getBytes(UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private long stored() {
    return trial
        .application()
        .getBean(JdbcClient.class)
        .sql("select count(*) from quickbooks_event")
        .query(Long.class)
        .single();
  }
}
