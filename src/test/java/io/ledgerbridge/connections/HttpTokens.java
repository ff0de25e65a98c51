package io.ledgerbridge.connections;

import io.ledgerbridge.simulator.hubspot.HubSpotSimulator;
import io.ledgerbridge.simulator.quickbooks.QuickBooksSimulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Asks the simulators over HTTP, as the routes do. */
record HttpTokens(QuickBooksSimulator quickbooks, HubSpotSimulator hubspot)
    implements TokenEndpoint {
  static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Override
  public TokenAnswer ask(Provider provider, String form) {
    try {
      var answer = CLIENT.send(request(provider, form), BodyHandlers.ofString());
      return TokenAnswer.of(answer.statusCode(), answer.body());
    } catch (IOException silent) {
      return new TokenAnswer.Nothing("did not answer");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest request(Provider provider, String form) {
    String url = provider == Provider.QUICKBOOKS ? quickbooks.url() : hubspot.url();
    String path = provider == Provider.QUICKBOOKS ? "/oauth2/v1/tokens/bearer" : "/oauth/v3/token";
    String app = "&client_id=" + hubspot.clientId() + "&client_secret=" + hubspot.clientSecret();
    String pair = quickbooks.clientId() + ":" + quickbooks.clientSecret();
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create(url + path))
        .timeout(PATIENCE)
        .header("Authorization", "Basic " + basic)
        .header("x-include-refresh-token-hard-expires-in", "true")
        .POST(BodyPublishers.ofString(provider == Provider.QUICKBOOKS ? form : form + app))
        .build();
  }
}
