package io.ledgerbridge.connections;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where tokens are asked for. */
@FunctionalInterface
public interface TokenEndpoint {

  /**
   * @param form of the grant, without the app's own credentials
   */
  TokenAnswer ask(Provider provider, String form);

  /** New tokens for a refresh token. */
  default TokenAnswer refresh(Provider provider, String refreshToken) {
    return ask(provider, "grant_type=refresh_token&refresh_token=" + encoded(refreshToken));
  }

  /** The first tokens, for the code that a person's consent brought. */
  default TokenAnswer exchange(Provider provider, String code, String redirectUri) {
    return ask(
        provider,
        "grant_type=authorization_code&code="
            + encoded(code)
            + "&redirect_uri="
            + encoded(redirectUri));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
