package io.ledgerbridge.simulator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * A misfortune ordered through the control address.
 *
 * @param match regular expression over {@code METHOD path}, e.g. {@code POST .*&#47;invoice}
 * @param times how many calls it hits; 0 is no end
 * @param every hits each n-th matching call only; 1 hits all
 * @param rate hits a matching call with this probability only; 1 hits all
 * @param status answered in place of the work; 0 does the work and answers as always
 * @param body the answer's body when a status is given; empty lets the simulator choose; {@code
 *     {authorization}} in it becomes that header of the request
 * @param contentType of that body
 * @param retryAfter seconds, the answer's {@code Retry-After}; 0 leaves it out
 * @param delayMillis waited before anything else
 * @param encoding what the answer says of its body, e.g. {@code gzip}, true or not; empty: nothing
 * @param drop {@code before}: the connection is cut and nothing was done; {@code after}: the work
 *     is done and committed, then the connection is cut; {@code replace}: the work is done and
 *     committed, then the status and body given here are answered
 */
public record Fault(
    String match,
    int times,
    int every,
    double rate,
    int status,
    String body,
    String contentType,
    int retryAfter,
    long delayMillis,
    String encoding,
    String drop) {

  public static Fault from(
      String match,
      Integer times,
      Integer every,
      Integer status,
      String body,
      String contentType,
      Long delayMillis,
      String drop) {
    return ordered(
        match, times, every, null, status, body, contentType, null, delayMillis, null, drop);
  }

  @JsonCreator
  static Fault ordered(
      @JsonProperty("match") String match,
      @JsonProperty("times") Integer times,
      @JsonProperty("every") Integer every,
      @JsonProperty("rate") Double rate,
      @JsonProperty("status") Integer status,
      @JsonProperty("body") String body,
      @JsonProperty("contentType") String contentType,
      @JsonProperty("retryAfter") Integer retryAfter,
      @JsonProperty("delayMillis") Long delayMillis,
      @JsonProperty("encoding") String encoding,
      @JsonProperty("drop") String drop) {
    return new Fault(
        match == null ? ".*" : match,
        times == null ? 1 : times,
        every == null ? 1 : every,
        rate == null ? 1 : rate,
        status == null ? 0 : status,
        body == null ? "" : body,
        contentType == null ? "application/json" : contentType,
        retryAfter == null ? 0 : retryAfter,
        delayMillis == null ? 0 : delayMillis,
        encoding == null ? "" : encoding,
        drop == null ? "" : drop);
  }

  /**
   * What a call that it hits is answered without being worked on; empty lets it be worked on. An
   * error page may repeat the request, credentials and all.
   */
  Optional<Answer> answer(Call call) {
    if (status == 0) {
      return Optional.empty();
    }
    String told = body.replace("{authorization}", call.header("authorization").orElse(""));
    Answer answer =
        Answer.of(status, contentType, told)
            .withUnless(retryAfter == 0, "Retry-After", Integer.toString(retryAfter))
            .withUnless(encoding.isEmpty(), "Content-Encoding", encoding);
    return Optional.of(answer);
  }

  /** The same misfortune to other calls. */
  public Fault at(String calls, String cut) {
    return new Fault(
        calls,
        times,
        every,
        rate,
        status,
        body,
        contentType,
        retryAfter,
        delayMillis,
        encoding,
        cut);
  }

  /** The same, with a body that says to be encoded so. */
  public Fault encoded(String as) {
    return new Fault(
        match, times, every, rate, status, body, contentType, retryAfter, delayMillis, as, drop);
  }

  public static Fault status(String match, int times, int status) {
    return from(match, times, 1, status, null, null, null, null);
  }

  public static Fault slow(String match, int times, long millis) {
    return from(match, times, 1, null, null, null, millis, null);
  }

  public static Fault dropAfter(String match, int times, int every) {
    return from(match, times, every, null, null, null, null, "after");
  }

  public static Fault dropBefore(String match, int times, int every) {
    return from(match, times, every, null, null, null, null, "before");
  }
}
