package io.ledgerbridge.connections;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What became of a request for tokens. */
public sealed interface TokenAnswer {
  ObjectMapper JSON = new ObjectMapper();

  /**
   * @param refresh none leaves the one that was used in place
   * @param refreshLife none where it has no end
   * @param account the portal, where HubSpot names it
   * @param scopes what was granted, where it is told
   */
  record Granted(
      String access,
      Duration life,
      Optional<String> refresh,
      Optional<Duration> refreshLife,
      Optional<Duration> hardLife,
      Optional<String> account,
      Set<String> scopes)
      implements TokenAnswer {

    /** Without the tokens: they must not get into a log by accident. */
    @Override
    public String toString() {
      return "Granted for " + life;
    }
  }

  /** The token or code that was given is worth nothing ({@code invalid_grant}). */
  record Refused() implements TokenAnswer {}

  /** Nothing that can be used; what was asked may or may not have been done. */
  record Nothing(String why) implements TokenAnswer {}

  /** By the body, which is JSON of both systems; none of it is repeated in a sentence. */
  static TokenAnswer of(int status, String body) {
    JsonNode json = read(body);
    if (status == 200) {
      String access = json.path("access_token").asText("");
      return access.isBlank()
          ? new Nothing("answered a token request without a token")
          : granted(access, json);
    }
    return switch (json.path("error").asText("")) {
      case "invalid_grant" -> new Refused();
      case "invalid_client" ->
          new Nothing("refuses the app (invalid_client): check its client id and client secret");
      default -> new Nothing("answered a token request with " + status);
    };
  }

  private static Granted granted(String access, JsonNode json) {
    return new Granted(
        access,
        life(json, "expires_in").orElse(Duration.ofMinutes(30)),
        Optional.of(json.path("refresh_token").asText("")).filter(token -> !token.isBlank()),
        life(json, "x_refresh_token_expires_in"),
        life(json, "x_refresh_token_hard_expires_in"),
        Optional.of(json.path("hub_id").asText("")).filter(id -> !id.isBlank()),
        scopes(json));
  }

  /** HubSpot's list, or the text of the standard. */
  private static Set<String> scopes(JsonNode json) {
    Set<String> scopes = new LinkedHashSet<>();
    json.path("scopes").forEach(scope -> scopes.add(scope.asText("")));
    Stream.of(json.path("scope").asText("").split(" ")).forEach(scopes::add);
    scopes.remove("");
    return scopes;
  }

  private static Optional<Duration> life(JsonNode json, String field) {
    return Optional.of(json.path(field).asLong(0))
        .filter(seconds -> seconds > 0)
        .map(Duration::ofSeconds);
  }

  private static JsonNode read(String body) {
    try {
      JsonNode json = JSON.readTree(body);
      return json == null ? MissingNode.getInstance() : json;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
