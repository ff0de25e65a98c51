package io.ledgerbridge.routing;

import io.ledgerbridge.config.HubSpotSettings;
import io.ledgerbridge.config.QuickBooksSettings;
import io.ledgerbridge.quickbooks.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.camel.Header;

/** The Authorization headers of the two connector routes. */
public class Authorization {
  private final HubSpotSettings hubspot;
  private final QuickBooksSettings quickbooks;
  private final Tokens tokens;

  public Authorization(HubSpotSettings hubspot, QuickBooksSettings quickbooks, Tokens tokens) {
    this.hubspot = hubspot;
    this.quickbooks = quickbooks;
    this.tokens = tokens;
  }

  public String hubspot() {
    return "Bearer " + hubspot.accessToken();
  }

  public String quickbooks(@Header("realm") String realm) {
    return "Bearer " + tokens.access(realm);
  }

  public String quickbooksApp() {
    String app = quickbooks.clientId() + ":" + quickbooks.clientSecret();
    return "Basic " + Base64.getEncoder().encodeToString(app.getBytes(StandardCharsets.UTF_8));
  }
}
