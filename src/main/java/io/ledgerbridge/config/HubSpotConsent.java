package io.ledgerbridge.config;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a person is asked for when a HubSpot portal is connected in the browser.
 *
 * @param scopes without which nothing works, separated by blanks; the app must declare the same
 * @param optionalScopes that not every subscription of HubSpot has
 * @param pkce whether the code is bound to this application by a proof key (RFC 7636)
 */
@ConfigurationProperties("hubspot")
public record HubSpotConsent(
    String authorizeUrl, String scopes, String optionalScopes, boolean pkce) {

  /** Every scope that something of Ledgerbridge uses. */
  public List<String> wanted() {
    return Stream.of(scopes, optionalScopes)
        .flatMap(list -> Stream.of(list.strip().split("\\s+")))
        .filter(scope -> !scope.isEmpty())
        .toList();
  }
}
