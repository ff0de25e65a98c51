package io.ledgerbridge.simulator.hubspot;

import io.ledgerbridge.simulator.Call;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What belongs to an app and not to an account is managed with the key of the developer's account,
 * in the query.
 */
record DeveloperKey(Settings settings) {
  static final String KEY = "simulator-developer-key";
  private static final Pattern OF_AN_APP =
      Pattern.compile("/(?:automation|webhooks|app-webhooks)/(?:.*?/)?(\\d+)(?:/.*)?");

  /** Whether the call manages an app. */
  boolean concerns(Call call) {
    return app(call).isPresent();
  }

  void check(Call call) {
    if (!KEY.equals(call.param("hapikey").orElse(""))) {
      throw Refusal.of(
          401, "INVALID_AUTHENTICATION", "This call needs the key of the developer account.");
    }
    if (app(call).filter(id -> id.equals(Long.toString(settings.appId()))).isEmpty()) {
      throw Refusal.notFound("The developer account has no such app");
    }
  }

  private static Optional<String> app(Call call) {
    Matcher path = OF_AN_APP.matcher(call.path());
    boolean callback = call.path().contains("/callbacks/");
    return path.matches() && !callback ? Optional.of(path.group(1)) : Optional.empty();
  }
}
