package io.ledgerbridge.hubspot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.config.RetryAfter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.http.base.HttpOperationFailedException;

/** Sends one call to HubSpot through the route {@code hubspot-call}, which owns HTTP and pacing. */
public final class HubSpot {
  private final ProducerTemplate template;
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private final ObjectMapper json;
  private final Clock clock;

  public HubSpot(ProducerTemplate template, ObjectMapper json, Clock clock) {
    this.template = template;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param portal whose limits count; blank before it is known
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

  private JsonNode call(String portal, String method, String path, String body) {
    Map<String, Object> headers =
        Map.of("portal", portal, "hubspotPath", path, Exchange.HTTP_METHOD, method);
    Exchange done =
        template.send(
            "direct:hubspot-call",
            exchange -> {
              exchange.getMessage().setHeaders(new java.util.HashMap<>(headers));
              exchange.getMessage().setBody(body.isEmpty() ? null : body);
            });
    if (done.getException() != null) {
      throw fault(method + " " + path, done.getException());
    }
    return read(done.getMessage().getBody(String.class));
  }

  private JsonNode read(String text) {
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

  private RuntimeException fault(String call, Exception cause) {
    if (cause instanceof HttpOperationFailedException http) {
      String said = message(http.getResponseBody());
      return switch (http.getStatusCode()) {
        case 423, 429, 477, 500, 502, 503, 504, 521, 522, 523, 524, 525, 526 ->
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
