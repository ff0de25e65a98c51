package io.ledgerbridge.simulator.hubspot;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** A fresh account with a clock that stands still, and a client that talks to it over HTTP. */
abstract class HubSpotCase {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  protected final SettableClock clock = new SettableClock();
  protected final HubSpotSimulator hubSpot = new HubSpotSimulator(0, clock, 42);
  protected String token = hubSpot.token();

  @AfterEach
  void stop() {
    hubSpot.close();
  }

  protected Reply get(String path) {
    return send("GET", path, "");
  }

  protected Reply post(String path, String body) {
    return send("POST", path, body.replace('\'', '"'));
  }

  protected Reply patch(String path, String body) {
    return send("PATCH", path, body.replace('\'', '"'));
  }

  protected Reply put(String path, String body) {
    return send("PUT", path, body.replace('\'', '"'));
  }

  protected Reply delete(String path) {
    return send("DELETE", path, "");
  }

  protected Reply search(String type, String body) {
    return post("/crm/v3/objects/" + type + "/search", body);
  }

  protected String deal(String name) {
    return hubSpot.create("deals", Map.of("dealname", name));
  }

  protected Reply send(String method, String path, String body) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(hubSpot.url() + path))
              .method(method, HttpRequest.BodyPublishers.ofString(body))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .build();
      return Reply.of(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (Exception e) {
      throw new AssertionError(method + " " + path, e);
    }
  }
}
