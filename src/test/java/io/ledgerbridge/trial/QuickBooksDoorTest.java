package io.ledgerbridge.trial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.simulator.quickbooks.QuickBooksSimulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the door for QuickBooks' webhooks lets in. */
class QuickBooksDoorTest extends TrialTest {
  private static final String VERIFIER = "a verifier token";
  private static final String CLOUD =
      """
      {"specversion":"1.0","id":"%s","source":"intuit.x","type":"qbo.%s.created.v1",
       "datacontenttype":"application/json","time":"2026-11-23T18:00:00.000Z",
       "intuitentityid":"1234","intuitaccountid":"%s","data":{}}
      """;
  private static final String OLDER =
      """
      {"eventNotifications":[{"realmId":"%s","dataChangeEvent":{"entities":[
        {"id":"1234","operation":"Create","name":"Customer",
         "lastUpdated":"2026-11-23T18:00:00.000Z"}]}}]}
      """
          .formatted(QuickBooksSimulator.DEFAULT_REALM);

  @BeforeEach
  void begin() {
    start(Map.of("quickbooks.webhook-verifier", VERIFIER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json; charset=utf-8",
        "application/cloudevents+json",
        "application/cloudevents-batch+json; charset=UTF-8"
      })
  void both_shapes_are_stored_whatever_their_type_is_called(String type) {
    assertThat(send("[" + cloud("a", "customer") + "]", type, VERIFIER)).isEqualTo(200);
    assertThat(send(OLDER, type, VERIFIER)).isEqualTo(200);
    String foreign = cloud("b", "customer").replace("{}", "\"\u20ac \u017dlu\u0165 \ud83d\ude00\"");
    assertThat(send("[" + foreign + "]", type, VERIFIER)).isEqualTo(200);
    assertThat(stored()).isEqualTo(3);
  }

  @Test
  void what_comes_again_is_dropped() {
    String body = "[" + cloud("a", "customer") + "," + cloud("a", "customer") + "]";
    for (int i = 0; i < 3; i++) {
      assertThat(send(body, VERIFIER)).isEqualTo(200);
      assertThat(send(OLDER, VERIFIER)).isEqualTo(200);
    }
    assertThat(stored()).isEqualTo(2);
  }

  @Test
  void a_wrong_signature_is_refused() {
    assertThat(send(OLDER, "another verifier")).isEqualTo(401);
    assertThat(sendUnsigned(OLDER)).isEqualTo(401);
    assertThat(stored()).isZero();
  }

  @Test
  void without_a_verifier_nothing_is_let_in() {
    trial.application().close();
    start(Map.of("quickbooks.webhook-verifier", ""));
    assertThat(sendUnsigned(OLDER)).isEqualTo(401);
  }

  @Test
  void one_bad_event_refuses_no_other() {
    String body = "[5, {\"type\": []}, " + cloud("a", "") + "," + cloud("b", "item") + "]";
    assertThat(send(body, VERIFIER)).isEqualTo(200);
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void unknown_companies_and_documents_that_nobody_follows_are_taken_and_ignored() {
    String other = CLOUD.formatted("a", "customer", "999");
    String body = "[" + other + "," + cloud("b", "invoice") + "," + cloud("c", "bill") + "]";
    assertThat(send(body, VERIFIER)).isEqualTo(200);
    assertThat(stored()).isZero();
  }

  @Test
  void what_is_no_notification_is_refused() {
    for (String body : new String[] {"", "[{", "7", "null", "<html>"}) {
      assertThat(send(body, VERIFIER)).as(body).isEqualTo(400);
    }
    assertThat(send("[" + " ".repeat(1024 * 1024) + "]", VERIFIER)).isEqualTo(413);
    assertThat(stored()).isZero();
  }

  private static String cloud(String id, String entity) {
    return CLOUD.formatted(id, entity, QuickBooksSimulator.DEFAULT_REALM);
  }

  private long stored() {
    return trial
        .application()
        .getBean(JdbcClient.class)
        .sql("select count(*) from quickbooks_event where state = 'new'")
        .query(Long.class)
        .single();
  }

  private int send(String body, String verifier) {
    return send(body, "application/json", verifier);
  }

  private int send(String body, String type, String verifier) {
    return answer(request(body, type).header("intuit-signature", signature(body, verifier)));
  }

  private int sendUnsigned(String body) {
    return answer(request(body, "application/json"));
  }

  private HttpRequest.Builder request(String body, String type) {
    String port = trial.application().getEnvironment().getProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/quickbooks/webhooks"))
        .header("Content-Type", type)
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static int answer(HttpRequest.Builder request) {
    try {
      return HttpClient.newHttpClient()
          .send(request.build(), HttpResponse.BodyHandlers.ofString())
          .statusCode();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signature(String body, String verifier) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(verifier.getBytes(UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
