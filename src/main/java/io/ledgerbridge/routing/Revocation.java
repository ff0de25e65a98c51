package io.ledgerbridge.routing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.ledgerbridge.config.HubSpotSettings;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The requests of the routes that revoke: each system wants the token in its own form. */
public class Revocation {
  private final HubSpotSettings hubspot;
  private final Authorization authorization;

  public Revocation(HubSpotSettings hubspot, Authorization authorization) {
    this.hubspot = hubspot;
    this.authorization = authorization;
  }

  /** A form with the app's credentials in it. */
  public void hubspot(Exchange exchange) {
    Message message = exchange.getMessage();
    message.setBody(
        URLUtils.serializeParameters(
            Map.of(
                "token", List.of(message.getBody(String.class)),
                "token_type_hint", List.of("refresh_token"),
                "client_id", List.of(hubspot.clientId()),
                "client_secret", List.of(hubspot.clientSecret()))));
  }

  /** JSON, and the app's credentials in the header. */
  public void quickbooks(Exchange exchange) {
    Message message = exchange.getMessage();
    String token = message.getBody(String.class);
    message.setBody(JsonNodeFactory.instance.objectNode().put("token", token).toString());
    authorization.quickbooksApp(exchange);
  }
}
