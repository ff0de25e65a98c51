package io.ledgerbridge.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * The mappings of the running application, through its API.
 *
 * @param token of the API, or blank
 */
record RunningMappings(String url, String token) implements MappingsEnd {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Whether anything listens there. */
  boolean answers() {
    try {
      send(request().GET().build());
      return true;
    } catch (ConnectException nobody) {
      return false;
    } catch (IOException e) {
      throw failed(e.toString());
    }
  }

  @Override
  public String read() {
    return call(request().GET().build());
  }

  @Override
  public int write(String yaml) {
    HttpRequest request =
        request()
            .header("Content-Type", "application/yaml")
            .PUT(BodyPublishers.ofString(yaml))
            .build();
    return json(call(request)).path("mappings").asInt();
  }

  private HttpRequest.Builder request() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + "/api/mappings")).timeout(PATIENCE);
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
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      return new ObjectMapper().createObjectNode();
    }
  }

  private CommandFailed failed(String why) {
    return new CommandFailed(
        "The application at " + url + " cannot be asked: " + why + ". Name another with --url.");
  }
}
