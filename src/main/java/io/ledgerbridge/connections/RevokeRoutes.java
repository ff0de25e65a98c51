package io.ledgerbridge.connections;

import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/** Revokes through the routes {@code hubspot-revoke} and {@code quickbooks-revoke}. */
public final class RevokeRoutes implements RevokeEndpoint {
  private final ProducerTemplate template;

  public RevokeRoutes(ProducerTemplate template) {
    this.template = template;
  }

  @Override
  public Optional<String> revoke(Provider provider, String refreshToken) {
    Exchange done =
        template.send(
            "direct:" + provider.id() + "-revoke",
            exchange -> exchange.getMessage().setBody(refreshToken));
    if (done.getException() != null) {
      return Optional.of("did not answer (" + done.getException().getClass().getSimpleName() + ")");
    }
    Integer status = done.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
    boolean done2xx = status != null && status >= 200 && status < 300;
    return done2xx ? Optional.empty() : Optional.of("answered with " + status);
  }
}
