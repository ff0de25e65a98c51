package io.ledgerbridge.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the token of the settings was granted, as HubSpot tells it of private apps. It knows nothing
 * of other tokens, and the form of its answer is not documented: then nothing is known.
 */
public final class PrivateAppScopes {
  private static final Logger LOG = LoggerFactory.getLogger(PrivateAppScopes.class);
  private static final String PATH = "/oauth/v2/private-apps/get/access-token-info";
  private final HubSpot hubspot;
  private final String token;

  public PrivateAppScopes(HubSpot hubspot, String token) {
    this.hubspot = hubspot;
    this.token = token;
  }

  /** Empty where it is not known. */
  public Set<String> of(String portal) {
    if (token.isBlank()) {
      return Set.of();
    }
    try {
      JsonNode body = JsonNodeFactory.instance.objectNode().put("tokenKey", token);
      return scopes(hubspot.post(portal, PATH, body));
    } catch (HubSpotRefused | HubSpotUnavailable | UnexpectedAnswer unknown) {
      LOG.debug("The scopes of HUBSPOT_ACCESS_TOKEN are not known: {}", unknown.getMessage());
      return Set.of();
    }
  }

  private static Set<String> scopes(JsonNode answer) {
    Set<String> scopes = new LinkedHashSet<>();
    answer.path("scopes").forEach(scope -> scopes.add(scope.asText("")));
    scopes.remove("");
    return scopes;
  }
}
