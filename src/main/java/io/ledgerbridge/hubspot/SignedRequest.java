package io.ledgerbridge.hubspot;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What HubSpot signed, and the signatures it sent along.
 *
 * @param method in upper case
 * @param uri scheme, host, path and query as HubSpot called it: behind a proxy made from the public
 *     address, not from what the container sees
 * @param body the raw bytes; empty for GET
 */
public record SignedRequest(
    String method,
    String uri,
    byte[] body,
    Optional<String> signature,
    Optional<String> version,
    Optional<String> signatureV3,
    Optional<String> timestamp) {

  /** Header of the v1 or v2 signature. */
  public static final String SIGNATURE = "X-HubSpot-Signature";

  /** Header that says which of the two. */
  public static final String VERSION = "X-HubSpot-Signature-Version";

  public static final String SIGNATURE_V3 = "X-HubSpot-Signature-v3";
  public static final String TIMESTAMP = "X-HubSpot-Request-Timestamp";

  /**
   * @param header answers the value of a header, or null when it was not sent, as {@code
   *     HttpServletRequest::getHeader} does
   */
  public static SignedRequest of(
      String method, String uri, byte[] body, UnaryOperator<String> header) {
    return new SignedRequest(
        method,
        uri,
        body,
        Optional.ofNullable(header.apply(SIGNATURE)),
        Optional.ofNullable(header.apply(VERSION)),
        Optional.ofNullable(header.apply(SIGNATURE_V3)),
        Optional.ofNullable(header.apply(TIMESTAMP)));
  }
}
