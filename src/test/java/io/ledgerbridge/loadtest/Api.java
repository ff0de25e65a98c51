package io.ledgerbridge.loadtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The application's API, at whichever of its nodes answers.
 *
 * @param nodes addresses such as {@code http://127.0.0.1:8080}
 */
record Api(List<String> nodes) {
  private static final int PAGE = 500;
  private static final List<String> OPEN = List.of("queued", "delivering", "waiting");

  /** All deliveries, oldest last. */
  List<Delivery> deliveries() {
    List<Delivery> all = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = get("/api/deliveries?limit=" + PAGE + after);
      page.path("items").forEach(item -> all.add(Delivery.of(item)));
      after = page.hasNonNull("next") ? "&after=" + page.get("next").asText() : "";
    } while (!after.isEmpty());
    return all;
  }

  /** Whether a delivery is still to be worked on. */
  boolean busy() {
    return OPEN.stream()
        .anyMatch(state -> !get("/api/deliveries?limit=1&state=" + state).path("items").isEmpty());
  }

  /**
   * @throws IllegalStateException when it does not connect that many in time
   */
  void waitUntilConnected(int companies) {
    Duration most = Duration.ofMinutes(5);
    if (!Rest.until(
        most, Duration.ofMillis(200), () -> get("/api/companies").size() >= companies)) {
      throw new IllegalStateException("The companies were not connected within " + most);
    }
  }

  void replay(Delivery delivery) {
    any("POST", "/api/deliveries/" + delivery.id() + "/replay");
  }

  private JsonNode get(String path) {
    return any("GET", path);
  }

  private JsonNode any(String method, String path) {
    UncheckedIOException last = null;
    for (String node : nodes) {
      try {
        return Web.send(method, node + path, null);
      } catch (UncheckedIOException e) {
        last = e;
      }
    }
    throw last == null ? new IllegalStateException("No node is given") : last;
  }
}
