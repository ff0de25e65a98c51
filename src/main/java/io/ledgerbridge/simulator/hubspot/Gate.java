package io.ledgerbridge.simulator.hubspot;

import io.ledgerbridge.simulator.Answer;
import io.ledgerbridge.simulator.Call;
import io.ledgerbridge.simulator.Door;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** What every call passes: token, scopes, limits; refusals become answers here. */
final class Gate implements Door {
  private final Set<String> tokens;
  private final DeveloperKey developer;
  private final OAuth oauth;
  private final Scopes scopes;
  private final RateLimits limits;
  private final Router router;
  private final Random random;

  Gate(
      Set<String> tokens,
      DeveloperKey developer,
      OAuth oauth,
      Scopes scopes,
      RateLimits limits,
      Router router,
      long seed) {
    this.tokens = tokens;
    this.developer = developer;
    this.oauth = oauth;
    this.scopes = scopes;
    this.limits = limits;
    this.router = router;
    this.random = new Random(seed);
  }

  @Override
  public Answer answer(Call call) {
    return limits.mark(call, tried(call));
  }

  private Answer tried(Call call) {
    try {
      if (developer.concerns(call)) {
        developer.check(call);
      } else {
        authenticate(call);
        scopes.check(call);
      }
      limits.take(call);
      return router.answer(call);
    } catch (Refusal refusal) {
      return refusal.answer(correlationId());
    }
  }

  private void authenticate(Call call) {
    String token = call.header("Authorization").orElse("").replaceFirst("^Bearer ", "");
    if (oauth.expired(token)) {
      throw Refusal.of(
          401, "EXPIRED_AUTHENTICATION", "The OAuth token used to make this call has expired.");
    }
    if (!tokens.contains(token) && !oauth.knows(token)) {
      throw Refusal.of(
          401,
          "INVALID_AUTHENTICATION",
          "Authentication credentials not found. This API supports OAuth 2.0 authentication and you"
              + " can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview");
    }
  }

  private String correlationId() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
