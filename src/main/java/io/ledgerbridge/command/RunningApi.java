package io.ledgerbridge.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * The API of the running application.
 *
 * @param token of the API, or blank
 */
record RunningApi(String url, String token) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Where it was said to be; without a word, on this machine. */
  static RunningApi at(String url) {
    return new RunningApi(
        url == null ? "http://localhost:" + env("SERVER_PORT", "8080") : url,
        env("LEDGERBRIDGE_API_TOKEN", ""));
  }

  /** Whether anything listens there. */
  boolean answers() {
    try {
      send(request("/api/problems").GET().build());
      return true;
    } catch (ConnectException nobody) {
      return false;
    } catch (IOException e) {
      throw failed(e.toString());
    }
  }

  /**
   * @throws CommandFailed with the sentence that says why
   */
  String get(String path) {
    return call(request(path).GET().build());
  }

  /** As {@link #get}, as JSON. */
  JsonNode read(String path) {
    return json(get(path));
  }

  /** As {@link #get}. */
  JsonNode post(String path, Object body) {
    try {
      return json(
          call(
              request(path)
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                  .build()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As {@link #get}. */
  JsonNode put(String path, String type, String body) {
    BodyPublisher text = BodyPublishers.ofString(body);
    return json(call(request(path).header("Content-Type", type).PUT(text).build()));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
    return token.isBlank() ? request : request.header("Authorization", "Bearer " + token);
  }

  private String call(HttpRequest request) {
    try {
      HttpResponse<String> answer = send(request);
      if (answer.statusCode() == 200) {
        return answer.body();
      }
      String error = json(answer.body()).path("error").asText("");
      throw error.isBlank()
          ? failed("it answered " + answer.statusCode())
          : new CommandFailed(error);
    } catch (IOException e) {
      throw failed(e.toString());
    }
  }

  private static HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }

  private CommandFailed failed(String why) {
    return new CommandFailed(
        "The application at " + url + " cannot be asked: " + why + ". Name another with --url.");
  }

  private static String env(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value;
  }
}
