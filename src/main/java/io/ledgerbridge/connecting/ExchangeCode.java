package io.ledgerbridge.connecting;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import io.ledgerbridge.connections.Provider;
import io.ledgerbridge.connections.TokenAnswer;
import io.ledgerbridge.connections.TokenEndpoint;
import java.net.URI;

/** The first tokens, for the code that a consent brought. */
public final class ExchangeCode {
  private final TokenEndpoint endpoint;

  public ExchangeCode(TokenEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /**
   * @throws NotConnected when no tokens came, or none that last
   */
  TokenAnswer.Granted exchange(Consent consent, AuthorizationCode code) {
    Provider provider = consent.provider();
    CodeVerifier verifier =
        consent.verifier().isEmpty() ? null : new CodeVerifier(consent.verifier());
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(code, URI.create(consent.redirectUri()), verifier);
    TokenAnswer answer = endpoint.exchange(provider, grant);
    if (answer instanceof TokenAnswer.Granted granted && granted.refresh().isPresent()) {
      return granted;
    }
    throw new NotConnected(
        "%s %s. Begin again at /connect/%s."
            .formatted(provider.title(), why(answer), provider.id()));
  }

  private static String why(TokenAnswer answer) {
    if (answer instanceof TokenAnswer.Nothing nothing) {
      return nothing.why();
    }
    return answer instanceof TokenAnswer.Refused
        ? "does not take the code (invalid_grant): it was used already, or is too old"
        : "gave no refresh token";
  }
}
