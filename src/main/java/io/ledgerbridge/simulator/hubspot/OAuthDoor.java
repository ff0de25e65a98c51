package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Answer;
import io.ledgerbridge.simulator.Call;
import io.ledgerbridge.simulator.Door;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * HubSpot's OAuth 2.0: consent, tokens, revocation; the app's credentials are form fields. And what
 * it tells of the token of a private app.
 */
record OAuthDoor(
    OAuth oauth,
    ConsentScreen screen,
    Settings settings,
    Set<String> privateTokens,
    Supplier<String> clientSecret)
    implements Door {
  static final String CLIENT_ID = "simulator-client-id";

  boolean takes(Call call) {
    return call.path().startsWith("/oauth/");
  }

  @Override
  public Answer answer(Call call) {
    return switch (call.method() + " " + call.path()) {
      case "GET /oauth/authorize" -> screen.answer(call);
      case "POST /oauth/v1/token" -> token(call.form(), false);
      case "POST /oauth/v3/token" -> token(call.form(), true);
      case "POST /oauth/v3/token/revoke" -> revoke(call.form());
      case "POST /oauth/v2/private-apps/get/access-token-info" -> info(call);
      default -> Answer.empty(404);
    };
  }

  private Answer token(Map<String, String> form, boolean tellsPortal) {
    if (!ours(form)) {
      return refused("BAD_CLIENT", "invalid_client", "the client id or client secret is wrong");
    }
    return switch (form.getOrDefault("grant_type", "")) {
      case "refresh_token" ->
          given(
              oauth.refresh(form.getOrDefault("refresh_token", "")),
              tellsPortal,
              "BAD_REFRESH_TOKEN",
              "refresh token is invalid, expired or revoked");
      case "authorization_code" ->
          given(
              oauth.redeem(
                  form.getOrDefault("code", ""),
                  form.getOrDefault("redirect_uri", ""),
                  form.getOrDefault("code_verifier", "")),
              tellsPortal,
              "BAD_AUTH_CODE",
              "auth code is invalid, expired or was used before");
      default -> refused("BAD_GRANT_TYPE", "unsupported_grant_type", "unknown grant type");
    };
  }

  private Answer revoke(Map<String, String> form) {
    if (!ours(form)) {
      return refused("BAD_CLIENT", "invalid_client", "the client id or client secret is wrong");
    }
    return oauth.revoke(form.getOrDefault("token", ""))
        ? Answer.empty(204)
        : refused("BAD_TOKEN", "invalid_request", "unknown token");
  }

  /** The names of the fields are not documented. */
  private Answer info(Call call) {
    String token = Json.read(call.text()).path("tokenKey").asText("");
    if (!privateTokens.contains(token)) {
      return refused("BAD_TOKEN", "invalid_request", "unknown token");
    }
    ObjectNode body = Json.object().put("userId", 123).put("hubId", settings.portalId());
    body.put("appId", 4711);
    List<String> scopes =
        ConsentScreen.ALL.stream()
            .filter(scope -> !settings.missingScopes().contains(scope))
            .toList();
    return Answer.json(200, body.set("scopes", Json.strings(scopes)));
  }

  private boolean ours(Map<String, String> form) {
    return CLIENT_ID.equals(form.get("client_id"))
        && clientSecret.get().equals(form.get("client_secret"));
  }

  private static Answer given(
      Optional<OAuth.Given> given, boolean tellsPortal, String status, String otherwise) {
    return given
        .map(tokens -> Answer.json(200, body(tokens, tellsPortal)))
        .orElseGet(() -> refused(status, "invalid_grant", otherwise));
  }

  /** The older address answers the tokens alone. */
  private static ObjectNode body(OAuth.Given given, boolean tellsPortal) {
    ObjectNode body = Json.object().put("token_type", "bearer");
    body.put("access_token", given.access()).put("refresh_token", given.refresh());
    body.put("expires_in", given.seconds());
    if (tellsPortal) {
      body.put("hub_id", given.portal()).put("user_id", 123);
      body.put("token_use", "access_token");
    }
    if (tellsPortal && !given.scopes().isEmpty()) {
      body.set("scopes", Json.strings(given.scopes()));
    }
    return body;
  }

  private static Answer refused(String status, String error, String description) {
    ObjectNode body = Json.object().put("status", status).put("message", description);
    return Answer.json(400, body.put("error", error).put("error_description", description));
  }
}
