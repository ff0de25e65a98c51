package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Answer;
import io.ledgerbridge.simulator.Call;
import io.ledgerbridge.simulator.Door;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * HubSpot's OAuth 2.0: consent (always given) and tokens; the app's credentials are form fields.
 */
record OAuthDoor(OAuth oauth, Settings settings, Supplier<String> clientSecret) implements Door {
  static final String CLIENT_ID = "simulator-client-id";

  boolean takes(Call call) {
    return call.path().startsWith("/oauth/");
  }

  @Override
  public Answer answer(Call call) {
    return switch (call.method() + " " + call.path()) {
      case "GET /oauth/authorize" -> consent(call);
      case "POST /oauth/v1/token" -> token(form(call.text()), false);
      case "POST /oauth/v3/token" -> token(form(call.text()), true);
      default -> Answer.empty(404);
    };
  }

  private Answer consent(Call call) {
    String back =
        call.param("redirect_uri").orElse("")
            + "?code="
            + oauth.issueCode()
            + "&state="
            + URLEncoder.encode(call.param("state").orElse(""), StandardCharsets.UTF_8);
    return Answer.empty(302).with("Location", back);
  }

  private Answer token(Map<String, String> form, boolean tellsPortal) {
    boolean ours =
        CLIENT_ID.equals(form.get("client_id"))
            && clientSecret.get().equals(form.get("client_secret"));
    if (!ours) {
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
              oauth.redeem(form.getOrDefault("code", "")),
              tellsPortal,
              "BAD_AUTH_CODE",
              "auth code is invalid, expired or was used before");
      default -> refused("BAD_GRANT_TYPE", "unsupported_grant_type", "unknown grant type");
    };
  }

  private Answer given(
      Optional<OAuth.Given> given, boolean tellsPortal, String status, String otherwise) {
    return given
        .map(tokens -> Answer.json(200, body(tokens, tellsPortal)))
        .orElseGet(() -> refused(status, "invalid_grant", otherwise));
  }

  /** The older address answers the tokens alone. */
  private ObjectNode body(OAuth.Given given, boolean tellsPortal) {
    ObjectNode body = Json.object().put("token_type", "bearer");
    body.put("access_token", given.access()).put("refresh_token", given.refresh());
    body.put("expires_in", given.seconds());
    if (tellsPortal) {
      body.put("hub_id", settings.portalId()).put("user_id", 123);
      body.put("token_use", "access_token");
    }
    return body;
  }

  private static Answer refused(String status, String error, String description) {
    ObjectNode body = Json.object().put("status", status).put("message", description);
    return Answer.json(400, body.put("error", error).put("error_description", description));
  }

  private static Map<String, String> form(String text) {
    Map<String, String> form = new HashMap<>();
    for (String pair : text.split("&")) {
      String[] parts = pair.split("=", 2);
      String value = parts.length < 2 ? "" : parts[1];
      form.put(parts[0], URLDecoder.decode(value, StandardCharsets.UTF_8));
    }
    return form;
  }
}
