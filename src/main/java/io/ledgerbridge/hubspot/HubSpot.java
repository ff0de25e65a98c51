package io.ledgerbridge.hubspot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.config.RetryAfter;
import io.ledgerbridge.connections.Access;
import io.ledgerbridge.connections.Connection;
import io.ledgerbridge.connections.NoToken;
import io.ledgerbridge.connections.Redacted;
import io.ledgerbridge.connections.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.http.base.HttpOperationFailedException;

/**
 * Sends one call to HubSpot through the route {@code hubspot-call}, which owns HTTP and pacing. A
 * call that was refused with 401 was not executed: it goes out once more with a new token.
 */
public final class HubSpot {
  private static final Duration SHUT_OUT = Duration.ofMinutes(5);
  private final ProducerTemplate template;
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private final Tokens tokens;
  private final PrivateApp privateApp;
  private final ObjectMapper json;
  private final Clock clock;

  public HubSpot(
      ProducerTemplate template,
      Tokens tokens,
      PrivateApp privateApp,
      ObjectMapper json,
      Clock clock) {
    this.template = template;
    this.tokens = tokens;
    this.privateApp = privateApp;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param portal whose limits count; blank before it is known
   * @param path with its query, if any
   * @throws HubSpotUnavailable when trying later may help
   * @throws HubSpotRefused when it will not
   * @throws UnexpectedAnswer when the answer is no JSON object
   */
  public JsonNode get(String portal, String path) {
    return call(portal, "GET", path, "");
  }

  /** As {@link #get}. */
  public JsonNode post(String portal, String path, JsonNode body) {
    return call(portal, "POST", path, body.toString());
  }

  /** As {@link #post}, where nothing is answered but that it is done. */
  public void send(String portal, String path, JsonNode body) {
    done(portal, "POST", path, body.toString());
  }

  /** The same with a token that a consent has just brought, before anything of it is stored. */
  public JsonNode get(Access given, String path) {
    Exchange done = send(headers("", "GET", path), "", given);
    return read(good("GET " + path, done));
  }

  private JsonNode call(String portal, String method, String path, String body) {
    return read(done(portal, method, path, body));
  }

  private Exchange done(String portal, String method, String path, String body) {
    Map<String, Object> headers = headers(portal, method, path);
    Exchange done = send(headers, body, null);
    Long number = done.getProperty(Access.NUMBER, Long.class);
    if (number == null) {
      learn(portal, done.getException());
    } else if (unauthorized(done.getException())) {
      renew(portal, number);
      done = send(headers, body, null);
      shutOut(portal, done.getException());
    }
    return good(method + " " + path, done);
  }

  private static Map<String, Object> headers(String portal, String method, String path) {
    String[] parts = path.split("\\?", 2);
    Map<String, Object> headers = new HashMap<>();
    headers.putAll(Map.of("portal", portal, "hubspotPath", parts[0], Exchange.HTTP_METHOD, method));
    if (parts.length > 1) {
      headers.put(Exchange.HTTP_QUERY, parts[1]);
    }
    return headers;
  }

  /** Of the token of the settings: HubSpot takes it, or does not. */
  private void learn(String portal, Exception fault) {
    if (unauthorized(fault)) {
      privateApp.refused(portal);
    } else if (fault == null) {
      privateApp.taken(portal);
    }
  }

  private Exchange good(String call, Exchange done) {
    if (done.getException() != null) {
      throw fault(call, done);
    }
    return done;
  }

  private Exchange send(Map<String, Object> headers, String body, Access given) {
    return template.send(
        "direct:hubspot-call",
        exchange -> {
          exchange.setProperty(Access.GIVEN, given);
          exchange.getMessage().setHeaders(new HashMap<>(headers));
          exchange.getMessage().setBody(body.isEmpty() ? null : body);
        });
  }

  private void renew(String portal, long number) {
    try {
      tokens.renew(Connection.hubspot(portal), number);
    } catch (NoToken none) {
      throw new HubSpotUnavailable(none.getMessage(), PAUSE, none);
    }
  }

  private void shutOut(String portal, Exception fault) {
    if (unauthorized(fault)) {
      Connection connection = Connection.hubspot(portal);
      String why = connection.label() + ": HubSpot does not accept a token that it has just given";
      tokens.shutOut(connection, why, SHUT_OUT);
    }
  }

  private static boolean unauthorized(Exception fault) {
    return fault instanceof HttpOperationFailedException http && http.getStatusCode() == 401;
  }

  private JsonNode read(Exchange done) {
    String text = done.getMessage().getBody(String.class);
    try {
      JsonNode answer = json.readTree(text == null ? "" : text);
      if (answer.isObject()) {
        return answer;
      }
    } catch (JsonProcessingException e) {
      // Falls through: what came is no JSON, and the text may be anything.
    }
    throw new UnexpectedAnswer("no JSON object");
  }

  private RuntimeException fault(String call, Exchange done) {
    Exception cause = done.getException();
    if (cause instanceof NoToken) {
      return new HubSpotUnavailable(cause.getMessage(), PAUSE, cause);
    }
    if (cause instanceof HttpOperationFailedException http) {
      String sent = done.getMessage().getHeader("Authorization", "", String.class);
      String said = Redacted.of(message(http.getResponseBody()), sent);
      return switch (http.getStatusCode()) {
        case 401, 423, 429, 477, 500, 502, 503, 504, 521, 522, 523, 524, 525, 526 ->
            new HubSpotUnavailable(
                "HubSpot answered %s with %d. %s".formatted(call, http.getStatusCode(), said),
                pause(http),
                cause);
        default ->
            new HubSpotRefused(
                http.getStatusCode(),
                "HubSpot refused %s with %d. %s".formatted(call, http.getStatusCode(), said));
      };
    }
    return new HubSpotUnavailable("HubSpot did not answer " + call + ": " + cause, PAUSE, cause);
  }

  /** As it asks; else by the limit that was reached. */
  private Duration pause(HttpOperationFailedException http) {
    return RetryAfter.parse(http.getResponseHeaders().get("Retry-After"), clock)
        .orElseGet(
            () ->
                switch (field(http.getResponseBody(), "policyName")) {
                  case "SECONDLY" -> Duration.ofSeconds(1);
                  case "DAILY" -> Duration.ofMinutes(15);
                  default -> PAUSE;
                });
  }

  private String message(String body) {
    return field(body, "message");
  }

  private String field(String body, String name) {
    try {
      return json.readTree(body == null ? "" : body).path(name).asText("");
    } catch (JsonProcessingException e) {
      return "";
    }
  }
}
