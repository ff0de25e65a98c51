package io.ledgerbridge.quickbooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.ledgerbridge.config.RetryAfter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * What QuickBooks answered.
 *
 * @param text the raw body: JSON, or XML from the gateway
 * @param tid Intuit's number of the call, for their support
 * @param retryAfter how long it asks to be left alone
 */
public record Answer(int status, String text, String tid, Optional<Duration> retryAfter) {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  public Answer(int status, String text, String tid) {
    this(status, text, tid, Optional.empty());
  }

  static Answer from(Message message) {
    Integer status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
    String text = message.getBody(String.class);
    String tid = message.getHeader("intuit_tid", "", String.class);
    return new Answer(
        status == null ? 0 : status,
        text == null ? "" : text,
        tid,
        RetryAfter.parse(message.getHeader("Retry-After", String.class), Clock.systemUTC()));
  }

  /** The body as JSON, or a missing node. */
  public JsonNode json() {
    try {
      JsonNode node = JSON.readTree(text);
      return node == null ? MissingNode.getInstance() : node;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /** Whether the call did what was asked: a 200 can carry a fault too. */
  public boolean good() {
    return good(json());
  }

  private boolean good(JsonNode body) {
    return status >= 200
        && status < 300
        && body.isObject()
        && !body.hasNonNull("Fault")
        && !body.hasNonNull("fault");
  }

  /**
   * @throws QuickBooksFault unless the answer is good
   */
  public JsonNode orFault() {
    JsonNode body = json();
    if (good(body)) {
      return body;
    }
    throw QuickBooksFault.of(this);
  }

  /**
   * The entity that a create answers.
   *
   * @throws QuickBooksFault unless the answer is good and names the new id; an answer that cannot
   *     be read says nothing of what was booked
   */
  public JsonNode entity(String name) {
    JsonNode entity = orFault().path(name);
    if (entity.path("Id").asText("").isBlank()) {
      throw new QuickBooksFault.TryAgain(
          Integer.toString(status), "QuickBooks answered without the " + name, text);
    }
    return entity;
  }
}
