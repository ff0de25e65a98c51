package io.ledgerbridge.routing;

import io.ledgerbridge.config.HubSpotSettings;
import io.ledgerbridge.config.QuickBooksSettings;
import io.ledgerbridge.connections.Access;
import io.ledgerbridge.connections.Connection;
import io.ledgerbridge.connections.NoToken;
import io.ledgerbridge.connections.Redacted;
import io.ledgerbridge.connections.Tokens;
import io.ledgerbridge.hubspot.PrivateApp;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The credentials of the connector routes: put on just before a call, taken off just after. */
public class Authorization {
  private static final String HEADER = "Authorization";
  private static final String BEARER = "Bearer ";
  private final HubSpotSettings hubspot;
  private final QuickBooksSettings quickbooks;
  private final Tokens tokens;
  private final PrivateApp privateApp;

  public Authorization(
      HubSpotSettings hubspot,
      QuickBooksSettings quickbooks,
      Tokens tokens,
      PrivateApp privateApp) {
    this.hubspot = hubspot;
    this.quickbooks = quickbooks;
    this.tokens = tokens;
    this.privateApp = privateApp;
  }

  /** The portal's own token where it is connected by OAuth, else the one of the settings. */
  public void hubspot(Exchange exchange) {
    String portal = exchange.getMessage().getHeader("portal", "", String.class);
    put(
        exchange,
        given(exchange)
            .or(() -> tokens.access(Connection.hubspot(portal)))
            .orElseGet(privateApp::access));
  }

  public void quickbooks(Exchange exchange) {
    Connection company =
        Connection.quickbooks(exchange.getMessage().getHeader("realm", "", String.class));
    put(
        exchange,
        given(exchange)
            .or(() -> tokens.access(company))
            .orElseThrow(() -> new NoToken(company.label() + " is not connected")));
  }

  /** HubSpot wants the app's credentials in the form. */
  public void hubspotApp(Exchange exchange) {
    String form = exchange.getMessage().getBody(String.class);
    exchange
        .getMessage()
        .setBody(
            form
                + "&client_id="
                + encoded(hubspot.clientId())
                + "&client_secret="
                + encoded(hubspot.clientSecret()));
  }

  public void quickbooksApp(Exchange exchange) {
    String app = quickbooks.clientId() + ":" + quickbooks.clientSecret();
    String basic = Base64.getEncoder().encodeToString(app.getBytes(StandardCharsets.UTF_8));
    exchange.getMessage().setHeader(HEADER, "Basic " + basic);
  }

  /** Also from the answer: an error page may repeat the request. */
  public void clear(Exchange exchange) {
    Message message = exchange.getMessage();
    String header = (String) message.removeHeader(HEADER);
    String body = message.getBody(String.class);
    if (header != null && body != null) {
      message.setBody(Redacted.of(body, header));
    }
  }

  private static Optional<Access> given(Exchange exchange) {
    return Optional.ofNullable(exchange.getProperty(Access.GIVEN, Access.class));
  }

  private static void put(Exchange exchange, Access access) {
    exchange.getMessage().setHeader(HEADER, BEARER + access.token());
    if (access.number() > 0) {
      exchange.setProperty(Access.NUMBER, access.number());
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
