package io.ledgerbridge.connecting;

import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import io.ledgerbridge.config.HubSpotConsent;
import io.ledgerbridge.config.HubSpotSettings;
import io.ledgerbridge.config.QuickBooksConsent;
import io.ledgerbridge.config.QuickBooksSettings;
import io.ledgerbridge.connections.Provider;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/**
 * Where a browser is sent for a person's consent.
 *
 * @see <a
 *     href="https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/oauth/working-with-oauth">
 *     HubSpot: OAuth</a>
 * @see <a
 *     href="https://developer.intuit.com/app/developer/qbo/docs/develop/authentication-and-authorization/oauth-2.0">
 *     Intuit: OAuth 2.0</a>
 */
public final class AskConsent {
  /** How long a person may take. */
  public static final Duration PATIENCE = Duration.ofMinutes(10);

  private final HubSpotSettings hubspot;
  private final HubSpotConsent hubspotConsent;
  private final QuickBooksSettings quickbooks;
  private final QuickBooksConsent quickbooksConsent;
  private final Clock clock;

  public AskConsent(
      HubSpotSettings hubspot,
      HubSpotConsent hubspotConsent,
      QuickBooksSettings quickbooks,
      QuickBooksConsent quickbooksConsent,
      Clock clock) {
    this.hubspot = hubspot;
    this.hubspotConsent = hubspotConsent;
    this.quickbooks = quickbooks;
    this.quickbooksConsent = quickbooksConsent;
    this.clock = clock;
  }

  /** A consent, and the address that asks for it. */
  public record Asked(Consent consent, URI address) {}

  /**
   * @param redirectUri as it is registered with the app, to the letter
   * @throws NotConnected when the app's credentials are not set
   */
  public Asked ask(Provider provider, String redirectUri, String alias) {
    State state = new State();
    boolean pkce = provider == Provider.HUBSPOT ? hubspotConsent.pkce() : quickbooksConsent.pkce();
    CodeVerifier verifier = pkce ? new CodeVerifier() : null;
    AuthorizationRequest.Builder request = provider == Provider.HUBSPOT ? hubspot() : quickbooks();
    request.state(state).redirectionURI(URI.create(redirectUri));
    if (pkce) {
      request.codeChallenge(verifier, CodeChallengeMethod.S256);
    }
    Consent consent =
        new Consent(
            provider,
            state.getValue(),
            pkce ? verifier.getValue() : "",
            redirectUri,
            alias,
            clock.instant().plus(PATIENCE));
    return new Asked(consent, address(request.build()));
  }

  private AuthorizationRequest.Builder hubspot() {
    ClientID app = app("HUBSPOT", hubspot.clientId(), hubspot.clientSecret());
    AuthorizationRequest.Builder request =
        begin(app, hubspotConsent.scopes(), hubspotConsent.authorizeUrl());
    String optional = hubspotConsent.optionalScopes().strip();
    return optional.isEmpty() ? request : request.customParameter("optional_scope", optional);
  }

  private AuthorizationRequest.Builder quickbooks() {
    ClientID app = app("QUICKBOOKS", quickbooks.clientId(), quickbooks.clientSecret());
    return begin(app, quickbooksConsent.scopes(), quickbooksConsent.authorizeUrl());
  }

  private static AuthorizationRequest.Builder begin(ClientID app, String scopes, String address) {
    return new AuthorizationRequest.Builder(ResponseType.CODE, app)
        .scope(Scope.parse(scopes))
        .endpointURI(URI.create(address));
  }

  private static ClientID app(String system, String id, String secret) {
    if (id.isBlank() || secret.isBlank()) {
      throw new NotConnected(
          "%s_CLIENT_ID and %s_CLIENT_SECRET are not set. Take them from the app, set them and start again."
              .formatted(system, system));
    }
    return new ClientID(id);
  }

  /** Neither system documents a plus for the blank between two scopes. */
  private static URI address(AuthorizationRequest request) {
    return URI.create(request.toURI().toString().replace("+", "%20"));
  }
}
