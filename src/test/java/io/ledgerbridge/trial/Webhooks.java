package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.ledgerbridge.simulator.hubspot.CrmRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends signed webhooks as HubSpot does. */
record Webhooks(Trial trial, Clock clock, String signedUri) {

  Webhooks(Trial trial, Clock clock) {
    this(trial, clock, uri(trial));
  }

  /** The same door, called under another address than the one it is reached at. */
  Webhooks at(String uri) {
    return new Webhooks(trial, clock, uri);
  }

  int send(String body, long timestamp) {
    return send(body, secret(), timestamp);
  }

  /** Tells of each deal that its stage became won, a hundred events a call. */
  void won(List<CrmRecord> deals) {
    for (int from = 0; from < deals.size(); from += 100) {
      ArrayNode events = JsonNodeFactory.instance.arrayNode();
      deals.subList(from, Math.min(from + 100, deals.size())).forEach(deal -> add(events, deal));
      assertThat(send(events.toString(), secret(), clock.millis())).isEqualTo(200);
    }
  }

  /**
   * @param more names and values of headers
   * @return the status of the answer
   */
  int send(String body, String secret, long timestamp, String... more) {
    HttpRequest.Builder request =
        request(body, more)
            .header("X-HubSpot-Request-Timestamp", Long.toString(timestamp))
            .header("X-HubSpot-Signature-v3", signature(body, secret, timestamp));
    return answer(request.build());
  }

  /** With a signature of an older version; as {@link #send}. */
  int older(String body, String version, String signature, String... more) {
    return answer(
        request(body, more)
            .header("X-HubSpot-Signature", signature)
            .header("X-HubSpot-Signature-Version", version)
            .build());
  }

  private HttpRequest.Builder request(String body, String... more) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(uri(trial)))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return more.length == 0 ? request : request.headers(more);
  }

  private static int answer(HttpRequest request) {
    try {
      return HttpClient.newHttpClient()
          .send(request, HttpResponse.BodyHandlers.ofString())
          .statusCode();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String secret() {
    return trial.hubspot().clientSecret();
  }

  private void add(ArrayNode events, CrmRecord deal) {
    events
        .addObject()
        .put("eventId", 1)
        .put("subscriptionId", 25)
        .put("portalId", trial.hubspot().portalId())
        .put("occurredAt", clock.millis())
        .put("subscriptionType", "deal.propertyChange")
        .put("attemptNumber", 0)
        .put("objectId", Long.parseLong(deal.id()))
        .put("propertyName", "dealstage")
        .put("propertyValue", "closedwon");
  }

  private static String uri(Trial trial) {
    String port = trial.application().getEnvironment().getProperty("local.server.port");
    return "http://localhost:" + port + "/hubspot/webhooks";
  }

  private String signature(String body, String secret, long timestamp) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signed = ("POST" + signedUri + body + timestamp).getBytes(StandardCharsets.UTF_8);
      return Base64.getEncoder().encodeToString(mac.doFinal(signed));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
