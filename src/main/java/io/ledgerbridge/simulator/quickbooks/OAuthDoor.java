package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Answer;
import io.ledgerbridge.simulator.Call;
import io.ledgerbridge.simulator.Door;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Intuit's OAuth 2.0 server: consent, tokens, revocation. */
final class OAuthDoor implements Door {
  private final Tokens tokens;
  private final String clientId;
  private final String clientSecret;
  private final ConsentScreen screen;

  OAuthDoor(Tokens tokens, String clientId, String clientSecret, ConsentScreen screen) {
    this.tokens = tokens;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.screen = screen;
  }

  @Override
  public Answer answer(Call call) {
    return switch (call.method() + " " + call.path()) {
      case "GET /connect/oauth2" -> screen.answer(call);
      case "POST /oauth2/v1/tokens/bearer" -> authenticated(call) ? token(call) : badClient();
      case "POST /v2/oauth2/tokens/revoke" -> authenticated(call) ? revoke(call) : badClient();
      default -> Answer.empty(404);
    };
  }

  private Answer token(Call call) {
    Map<String, String> form = call.form();
    boolean hard = call.header("x-include-refresh-token-hard-expires-in").orElse("").equals("true");
    return switch (form.getOrDefault("grant_type", "")) {
      case "refresh_token" ->
          given(
              tokens.refresh(form.getOrDefault("refresh_token", ""), hard),
              "Incorrect or invalid refresh token");
      case "authorization_code" ->
          given(
              tokens.redeem(
                  form.getOrDefault("code", ""),
                  form.getOrDefault("redirect_uri", ""),
                  form.getOrDefault("code_verifier", ""),
                  hard),
              "The authorization code is invalid, expired or was used before");
      case "" -> error(400, "invalid_request", "grant_type is missing");
      default -> error(400, "unsupported_grant_type", "");
    };
  }

  private static Answer given(Optional<ObjectNode> tokens, String otherwise) {
    return tokens
        .map(body -> Answer.json(200, body))
        .orElseGet(() -> error(400, "invalid_grant", otherwise));
  }

  private Answer revoke(Call call) {
    boolean known = tokens.revoke(Json.parse(call.text()).path("token").asText(""));
    return known ? Answer.empty(200) : error(400, "invalid_request", "Unknown token");
  }

  private boolean authenticated(Call call) {
    String pair = clientId + ":" + clientSecret;
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return call.header("authorization").orElse("").equals("Basic " + basic);
  }

  private static Answer badClient() {
    return error(401, "invalid_client", "");
  }

  private static Answer error(int status, String error, String description) {
    ObjectNode body = Json.object().put("error", error);
    if (!description.isEmpty()) {
      body.put("error_description", description);
    }
    return Answer.json(status, body);
  }
}
