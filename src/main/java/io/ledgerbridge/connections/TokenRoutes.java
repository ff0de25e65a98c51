package io.ledgerbridge.connections;

import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/** Asks through the routes {@code hubspot-token} and {@code quickbooks-token}, which own HTTP. */
public final class TokenRoutes implements TokenEndpoint {
  private final ProducerTemplate template;

  public TokenRoutes(ProducerTemplate template) {
    this.template = template;
  }

  @Override
  public TokenAnswer ask(Provider provider, String form) {
    Exchange done =
        template.send(
            "direct:" + provider.id() + "-token", exchange -> exchange.getMessage().setBody(form));
    if (done.getException() != null) {
      return new TokenAnswer.Nothing(
          "did not answer a token request ("
              + done.getException().getClass().getSimpleName()
              + ")");
    }
    Integer status = done.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
    String body = done.getMessage().getBody(String.class);
    return TokenAnswer.of(status == null ? 0 : status, body == null ? "" : body);
  }
}
