package io.ledgerbridge.connections;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.util.URLUtils;
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
  default TokenAnswer exchange(Provider provider, AuthorizationCodeGrant code) {
    return ask(provider, URLUtils.serializeParameters(code.toParameters()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
