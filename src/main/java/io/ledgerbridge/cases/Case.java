package io.ledgerbridge.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One case, as its file says it.
 *
 * @param title for the table; without it, the file's name
 * @param at when the record reaches the trigger, e.g. the deal is won; without it, {@link #AT}
 * @param since when the flow was switched on; without it, an hour before
 * @param after how long after the trigger the records are looked at; without it, a minute
 * @param through how the record comes to be known; by a poll when not given
 * @param inputs what a person chose for the flow, e.g. {@code terms: Net 30}
 * @param when the id of the flow
 */
record Case(
    Optional<String> title,
    Optional<Instant> at,
    Optional<Instant> since,
    Optional<Duration> after,
    Through through,
    Map<String, String> inputs,
    Given given,
    String when,
    Then then) {
  /** A Monday, 10 in the morning in New York. */
  static final Instant AT = Instant.parse("2026-03-02T15:00:00Z");

  private static final Duration BEFORE = Duration.ofHours(1);

  /** Ways in. */
  enum Through {
    @JsonProperty("poll")
    POLL,
    @JsonProperty("webhook")
    WEBHOOK
  }

  Case {
    through = through == null ? Through.POLL : through;
    inputs = inputs == null ? Map.of() : Map.copyOf(inputs);
    require(when != null && !when.isBlank(), "when", "the id of a flow");
    require(given != null, "given", "what there is in HubSpot and QuickBooks");
    require(then != null, "then", "what must come of it");
  }

  Instant reachedAt() {
    return at.orElse(AT);
  }

  Instant switchedOnAt() {
    return since.orElse(reachedAt().minus(BEFORE));
  }

  /** When both systems are filled and connected: before anything else. */
  Instant opensAt() {
    return earlier(reachedAt(), switchedOnAt()).minus(BEFORE);
  }

  Instant looksAt() {
    Instant last = reachedAt().isAfter(switchedOnAt()) ? reachedAt() : switchedOnAt();
    return last.plus(after.orElse(Duration.ofMinutes(1)));
  }

  static void require(boolean there, String key, String meaning) {
    if (!there) {
      throw new UnreadableCase("the key '" + key + "' is missing: " + meaning);
    }
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
