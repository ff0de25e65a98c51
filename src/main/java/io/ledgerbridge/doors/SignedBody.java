package io.ledgerbridge.doors;

import io.ledgerbridge.config.AppSettings;
import io.ledgerbridge.hubspot.HubSpotSignature;
import io.ledgerbridge.hubspot.SignedRequest;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The raw body of a request that HubSpot signed. */
public class SignedBody {
  private final HubSpotSignature signature;
  private final AppSettings settings;

  public SignedBody(HubSpotSignature signature, AppSettings settings) {
    this.signature = signature;
    this.settings = settings;
  }

  /**
   * @throws Refused 413 when the body is over 1 MiB, 401 when the signature is not HubSpot's
   */
  public byte[] read(Exchange exchange) {
    byte[] body = RawBody.of(exchange.getMessage());
    if (!signature.isValid(signed(exchange.getMessage(), body))) {
      throw new Refused(401, "The signature is not valid.");
    }
    return body;
  }

  private SignedRequest signed(Message message, byte[] body) {
    return SignedRequest.of(
        "POST", uri(message), body, name -> message.getHeader(name, String.class));
  }

  /** As HubSpot called it: behind a proxy only the public address knows. */
  private String uri(Message message) {
    String path = message.getHeader(Exchange.HTTP_URI, "", String.class);
    String query = message.getHeader(Exchange.HTTP_QUERY, String.class);
    String called =
        settings.publicUrl().isBlank()
            ? message.getHeader(Exchange.HTTP_URL, "", String.class)
            : settings.publicUrl().replaceAll("/+$", "") + path;
    return query == null ? called : called + "?" + query;
  }
}
