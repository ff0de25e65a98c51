package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Posts one signed array of events. */
final class WebhookPost {
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final WebhookSettings settings;
  private final Clock clock;

  WebhookPost(WebhookSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether the receiver took it: any 2xx in time. */
  boolean accepted(List<ObjectNode> events, int attempt) {
    try {
      int status =
          client
              .send(request(events, attempt), HttpResponse.BodyHandlers.discarding())
              .statusCode();
      return status / 100 == 2;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private HttpRequest request(List<ObjectNode> events, int attempt) {
    String body = body(events, attempt);
    String secret = settings.badSignature() ? "wrong" : settings.secret();
    long now = clock.millis();
    String v3 = Signatures.v3(secret, "POST", settings.publicUrl(), body, now);
    return HttpRequest.newBuilder(URI.create(settings.targetUrl()))
        .timeout(settings.timeout())
        .header("Content-Type", "application/json")
        .header("X-HubSpot-Signature", Signatures.v1(secret, body))
        .header("X-HubSpot-Signature-Version", "v1")
        .header("X-HubSpot-Signature-v3", v3)
        .header("X-HubSpot-Request-Timestamp", Long.toString(now))
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private static String body(List<ObjectNode> events, int attempt) {
    ArrayNode array = Json.array();
    events.forEach(event -> array.add(event.deepCopy().put("attemptNumber", attempt)));
    return array.toString();
  }
}
