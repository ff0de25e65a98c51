package io.ledgerbridge.simulator.hubspot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Posts to an app's address for actions, signed. */
final class ActionPost {
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final ActionSettings settings;
  private final Supplier<String> secret;
  private final Clock clock;

  ActionPost(ActionSettings settings, Supplier<String> secret, Clock clock) {
    this.settings = settings;
    this.secret = secret;
    this.clock = clock;
  }

  /**
   * @param address under which the app takes actions
   * @param name the last part of it
   */
  HttpResponse<String> send(String address, String name, String body) throws IOException {
    try {
      return client.send(request(address, name, body), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** As {@link #send}, without waiting: hundreds may be on their way at the same time. */
  CompletableFuture<HttpResponse<String>> begin(String address, String name, String body) {
    return client.sendAsync(request(address, name, body), BodyHandlers.ofString());
  }

  private HttpRequest request(String address, String name, String body) {
    String key = settings.badSignature() ? "wrong" : secret.get();
    String base = settings.publicAddress().isEmpty() ? address : settings.publicAddress();
    String signed = base + "/" + name;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + "/" + name))
            .timeout(settings.timeout())
            .header("Content-Type", "application/json")
            .header("X-HubSpot-Signature", Signatures.v2(key, "POST", signed, body))
            .header("X-HubSpot-Signature-Version", "v2")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return settings.v3() ? v3(request, key, signed, body) : request.build();
  }

  private HttpRequest v3(HttpRequest.Builder request, String key, String signed, String body) {
    long now = clock.millis();
    return request
        .header("X-HubSpot-Signature-v3", Signatures.v3(key, "POST", signed, body, now))
        .header("X-HubSpot-Request-Timestamp", Long.toString(now))
        .build();
  }
}
