package io.ledgerbridge.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.hubspotapp.ActionDefinition;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Defines actions for a legacy app, or changes those that are there. The key stands in the query:
 * no address is ever shown.
 */
final class RegisterActions {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();
  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final String key;

  RegisterActions(String hubspot, long app, String key) {
    this.address = hubspot + "/automation/v4/actions/" + app;
    this.key = URLEncoder.encode(key, StandardCharsets.UTF_8);
  }

  /** What was done, a line for each. */
  List<String> all(List<ActionDefinition> definitions) {
    List<JsonNode> known = known();
    return definitions.stream().map(each -> put(each, known)).toList();
  }

  /** An action is known by the last part of its address: the rest may have changed. */
  private String put(ActionDefinition definition, List<JsonNode> known) {
    String id = definition.action().id();
    Optional<JsonNode> there =
        known.stream()
            .filter(each -> each.path("actionUrl").asText().endsWith("/hubspot/actions/" + id))
            .findFirst();
    ObjectNode body = definition.body();
    if (there.isEmpty()) {
      return id + " is defined as " + send("POST", "", "", body).path("id").asText();
    }
    // Functions have an address of their own.
    body.remove("functions");
    String number = there.get().path("id").asText();
    JsonNode changed = send("PATCH", "/" + number, "", body);
    return "%s is changed, %s, revision %s"
        .formatted(id, number, changed.path("revisionId").asText());
  }

  private List<JsonNode> known() {
    List<JsonNode> known = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = send("GET", "", after.isEmpty() ? "" : "&after=" + after, null);
      page.path("results").forEach(known::add);
      after = page.at("/paging/next/after").asText("");
    } while (!after.isEmpty());
    return known;
  }

  private JsonNode send(String method, String path, String more, JsonNode body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path + "?hapikey=" + key + more))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
            .build();
    return answered(call(request));
  }

  private HttpResponse<String> call(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new CommandFailed(
          "HubSpot does not answer (%s). What was told as done is done; run it again."
              .formatted(e.getClass().getSimpleName()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("Interrupted; run it again.");
    }
  }

  private static JsonNode answered(HttpResponse<String> answer) {
    JsonNode body = json(answer.body());
    int status = answer.statusCode();
    if (status == 401 || status == 403) {
      throw new CommandFailed(
          "HubSpot refuses the developer key (" + status + "). Is it that of the app's account?");
    }
    if (status / 100 != 2) {
      throw new CommandFailed(
          "HubSpot answered %d: %s".formatted(status, body.path("message").asText("no message")));
    }
    return body;
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }
}
