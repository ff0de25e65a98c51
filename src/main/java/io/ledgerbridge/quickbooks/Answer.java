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
import java.util.stream.StreamSupport;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** What QuickBooks answered. */
public final class Answer {
  private static final int ID_LENGTH = 32;
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final int status;
  private final String text;
  private final String tid;
  private final Optional<Duration> retryAfter;
  private final JsonNode json;

  private Answer(int status, String text, String tid, Optional<Duration> retryAfter) {
    this.status = status;
    this.text = text;
    this.tid = tid;
    this.retryAfter = retryAfter;
    this.json = parse(text);
  }

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

  public int status() {
    return status;
  }

  /** The raw body: JSON, or XML from the gateway. */
  public String text() {
    return text;
  }

  /** Intuit's number of the call, for their support. */
  public String tid() {
    return tid;
  }

  /** How long it asks to be left alone. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }

  /** The body as JSON, or a missing node. */
  public JsonNode json() {
    return json;
  }

  private static JsonNode parse(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      return node == null ? MissingNode.getInstance() : node;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /** Whether the call did what was asked: a 200 can carry a fault too. */
  public boolean good() {
    return status >= 200
        && status < 300
        && json.isObject()
        && !json.hasNonNull("Fault")
        && !json.hasNonNull("fault");
  }

  /**
   * @throws QuickBooksFault unless the answer is good
   */
  public JsonNode orFault() {
    if (good()) {
      return json;
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
    if (!identified(entity)) {
      throw without(name);
    }
    return entity;
  }

  /**
   * The rows of one entity that a query answers; there may be none.
   *
   * @throws QuickBooksFault unless the answer is good and a query's: anything else would look as if
   *     nothing were there
   */
  public JsonNode rows(String entity) {
    return rows(part("QueryResponse"), entity);
  }

  /** The same in one part of {@link #changes}. */
  public JsonNode rows(JsonNode part, String entity) {
    JsonNode rows = part.path(entity);
    boolean whole = StreamSupport.stream(rows.spliterator(), false).allMatch(Answer::identified);
    if (!rows.isMissingNode() && !(rows.isArray() && whole)) {
      throw without(entity);
    }
    return rows;
  }

  /** The parts of an answer to change data capture; throws as {@link #rows(String)}. */
  public JsonNode changes() {
    JsonNode parts = orFault().path("CDCResponse").path(0).path("QueryResponse");
    if (!parts.isArray()) {
      throw without("changes");
    }
    return parts;
  }

  /** The object of that name; throws as {@link #rows(String)}. */
  public JsonNode part(String name) {
    JsonNode part = orFault().path(name);
    if (!part.isObject()) {
      throw without(name);
    }
    return part;
  }

  /** What to throw where the answer lacks what it should have: the outcome is then not known. */
  public QuickBooksFault without(String what) {
    return new QuickBooksFault.TryAgain(
        Integer.toString(status), "QuickBooks answered without the " + what, text);
  }

  private static boolean identified(JsonNode entity) {
    JsonNode id = entity.path("Id");
    return id.isValueNode() && !id.asText("").isBlank() && id.asText().length() <= ID_LENGTH;
  }
}
