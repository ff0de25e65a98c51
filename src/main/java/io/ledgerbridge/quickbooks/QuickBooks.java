package io.ledgerbridge.quickbooks;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/**
 * Sends one call to QuickBooks Online through the route {@code quickbooks-call}, which owns HTTP
 * and pacing. Any status comes back as an {@link Answer}; only silence is an exception.
 *
 * @see <a href="https://developer.intuit.com/app/developer/qbo/docs/learn/rest-api-features">REST
 *     API features</a>
 */
public final class QuickBooks {
  private static final String MINOR_VERSION = "minorversion=75";
  private final ProducerTemplate template;

  public QuickBooks(ProducerTemplate template) {
    this.template = template;
  }

  /** Reads an entity, e.g. {@code preferences} or {@code companyinfo/9130…}. Metered. */
  public Answer get(String realm, String resource) {
    return call(realm, "GET", resource, MINOR_VERSION, null, null);
  }

  /** Runs a query statement. Metered. */
  public Answer query(String realm, String statement) {
    return call(
        realm, "GET", "query", "query=" + Encoded.of(statement) + "&" + MINOR_VERSION, null, null);
  }

  /** What changed since; at most 1,000 objects and 30 days. Metered. */
  public Answer changes(String realm, String entities, String since) {
    String query = "entities=" + entities + "&changedSince=" + Encoded.of(since);
    return call(realm, "GET", "cdc", query + "&" + MINOR_VERSION, null, null);
  }

  /**
   * Creates an entity; the same request id again gives the same answer again. Not metered.
   *
   * @param lastLook runs right before the call goes out, and may stop it
   * @throws NotSent when it did
   */
  public Answer create(
      String realm, String resource, String requestId, String body, Runnable lastLook) {
    String query = "requestid=" + Encoded.of(requestId) + "&" + MINOR_VERSION;
    return call(realm, "POST", resource, query, body, lastLook);
  }

  private Answer call(
      String realm, String method, String resource, String query, String body, Runnable lastLook) {
    Map<String, Object> headers = new HashMap<>();
    headers.put("realm", realm);
    headers.put(Exchange.HTTP_METHOD, method);
    headers.put(Exchange.HTTP_PATH, "/v3/company/" + realm + "/" + resource);
    headers.put(Exchange.HTTP_QUERY, query);
    headers.put(LastLook.HEADER, lastLook);
    Exchange done =
        template.send(
            "direct:quickbooks-call",
            exchange -> {
              exchange.getMessage().setHeaders(headers);
              exchange.getMessage().setBody(body);
            });
    if (done.getException() != null) {
      throw Silence.of(method + " " + resource, done.getException());
    }
    return Answer.from(done.getMessage());
  }
}
