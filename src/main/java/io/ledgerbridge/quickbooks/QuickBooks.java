package io.ledgerbridge.quickbooks;

import io.ledgerbridge.connections.Access;
import io.ledgerbridge.connections.Connection;
import io.ledgerbridge.connections.NoToken;
import io.ledgerbridge.connections.Tokens;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/**
 * Sends one call to QuickBooks Online through the route {@code quickbooks-call}, which owns HTTP
 * and pacing. Any status comes back as an {@link Answer}; only silence is an exception. A call that
 * was refused with 401 was not executed: it goes out once more with a new token, the same request
 * id and all.
 *
 * @see <a href="https://developer.intuit.com/app/developer/qbo/docs/learn/rest-api-features">REST
 *     API features</a>
 */
public final class QuickBooks {
  private static final String MINOR_VERSION = "minorversion=75";
  private static final Duration SHUT_OUT = Duration.ofHours(1);
  private final ProducerTemplate template;
  private final Tokens tokens;

  public QuickBooks(ProducerTemplate template, Tokens tokens) {
    this.template = template;
    this.tokens = tokens;
  }

  /** Reads an entity, e.g. {@code preferences} or {@code companyinfo/9130…}. Metered. */
  public Answer get(String realm, String resource) {
    return call(realm, "GET", resource, MINOR_VERSION, null, null);
  }

  /**
   * The same with a token that a consent has just brought, before anything of it is stored.
   *
   * @throws QuickBooksFault unless the token opens that company
   */
  public Answer get(Access given, String realm, String resource) {
    return Answer.from(
        send(headers(realm, "GET", resource, MINOR_VERSION, null), null, given).getMessage());
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
    Map<String, Object> headers = headers(realm, method, resource, query, lastLook);
    Exchange done = send(headers, body, null);
    if (expired(Answer.from(done.getMessage()))) {
      renew(realm, done.getProperty(Access.NUMBER, 0L, Long.class));
      done = send(headers, body, null);
    }
    Answer answer = Answer.from(done.getMessage());
    shutOut(realm, answer);
    return answer;
  }

  private static Map<String, Object> headers(
      String realm, String method, String resource, String query, Runnable lastLook) {
    Map<String, Object> headers = new HashMap<>();
    headers.put("realm", realm);
    headers.put(Exchange.HTTP_METHOD, method);
    headers.put(Exchange.HTTP_PATH, "/v3/company/" + realm + "/" + resource);
    headers.put(Exchange.HTTP_QUERY, query);
    headers.put(LastLook.HEADER, lastLook);
    return headers;
  }

  /** A user who lost access gets a 401 too: there a new token is of no help. */
  private static boolean expired(Answer answer) {
    return answer.status() == 401
        && !(QuickBooksFault.of(answer) instanceof QuickBooksFault.Reconnect);
  }

  private Exchange send(Map<String, Object> headers, String body, Access given) {
    Exchange done =
        template.send(
            "direct:quickbooks-call",
            exchange -> {
              exchange.setProperty(Access.GIVEN, given);
              exchange.getMessage().setHeaders(new HashMap<>(headers));
              exchange.getMessage().setBody(body);
            });
    if (done.getException() instanceof NoToken none) {
      throw QuickBooksFault.of(none);
    } else if (done.getException() != null) {
      String path =
          headers.get(Exchange.HTTP_PATH).toString().replaceFirst(".*/company/[^/]+/", "");
      throw Silence.of(headers.get(Exchange.HTTP_METHOD) + " " + path, done.getException());
    }
    return done;
  }

  /** Each further call would be refused too; rights may be given back without connecting again. */
  private void shutOut(String realm, Answer answer) {
    if (!answer.good() && QuickBooksFault.of(answer) instanceof QuickBooksFault.Reconnect fault) {
      Connection company = Connection.quickbooks(realm);
      tokens.shutOut(company, company.label() + ": " + fault.getMessage(), SHUT_OUT);
    }
  }

  private void renew(String realm, long number) {
    try {
      tokens.renew(Connection.quickbooks(realm), number);
    } catch (NoToken none) {
      throw QuickBooksFault.of(none);
    }
  }
}
