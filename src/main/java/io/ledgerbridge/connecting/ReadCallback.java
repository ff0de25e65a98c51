package io.ledgerbridge.connecting;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.State;
import io.ledgerbridge.connections.Provider;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a browser brings back, believed only with the consent that this browser was sent for. */
public final class ReadCallback {
  private static final int LONGEST = 300;
  private final ConsentsTaken taken;

  public ReadCallback(ConsentsTaken taken) {
    this.taken = taken;
  }

  /**
   * @param consent that the browser's cookie held, if any
   * @throws NotConnected unless there is a code for it; the consent is spent then too
   */
  AuthorizationCode read(
      Provider provider, Optional<Consent> consent, Map<String, List<String>> parameters) {
    Consent own = consent.orElseThrow(() -> strange(provider));
    AuthorizationResponse response = parse(own, parameters);
    if (!same(own, response.getState())) {
      throw strange(provider);
    }
    if (!taken.take(own.state())) {
      throw new NotConnected(
          "This consent was taken already. Begin again at /connect/" + provider.id() + ".");
    }
    if (!response.indicatesSuccess()) {
      throw refused(provider, response.toErrorResponse().getErrorObject());
    }
    return response.toSuccessResponse().getAuthorizationCode();
  }

  private static AuthorizationResponse parse(
      Consent consent, Map<String, List<String>> parameters) {
    try {
      AuthorizationResponse response =
          AuthorizationResponse.parse(URI.create(consent.redirectUri()), parameters);
      if (response.indicatesSuccess()
          && response.toSuccessResponse().getAuthorizationCode() == null) {
        throw strange(consent.provider());
      }
      return response;
    } catch (ParseException | IllegalArgumentException unreadable) {
      throw strange(consent.provider());
    }
  }

  private static boolean same(Consent consent, State state) {
    return state != null && MessageDigest.isEqual(utf8(consent.state()), utf8(state.getValue()));
  }

  private static NotConnected strange(Provider provider) {
    return new NotConnected(
        "This is not the answer to a question of this browser, or more than ten minutes have passed."
            + " Begin again at /connect/"
            + provider.id()
            + ".");
  }

  private static NotConnected refused(Provider provider, ErrorObject error) {
    String code = error == null || error.getCode() == null ? "error" : error.getCode();
    String more =
        error == null || error.getDescription() == null ? "" : ": " + error.getDescription();
    String said = (code + more).replaceAll("\\p{Cntrl}", " ");
    return new NotConnected(
        "%s did not give the consent (%s). To try again, open /connect/%s."
            .formatted(
                provider.title(),
                said.substring(0, Math.min(LONGEST, said.length())),
                provider.id()));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
