package io.ledgerbridge.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One case, as its file says it.
 *
 * @param title for the table; without it, the file's name
 * @param at when the record reaches the trigger, e.g. the deal is won; without it, {@link #AT}
 * @param since when the flow was switched on; without it, an hour before
 * @param refundedAt when the payment is refunded; without it, an hour after it was made. Several
 *     refunds are a minute apart
 * @param after how long after all that the records are looked at; without it, a minute
 * @param through how the record comes to be known; by a poll when not given
 * @param of which of the given records a workflow brings to the action, where there are several
 * @param settings of the application, by their names in {@code .env.example}
 * @param inputs what a person chose for the flows or in the workflow, e.g. {@code terms: Net 30}
 * @param before flows that are on too; their records reach the trigger before, five minutes after
 *     each other, and are seen to at once
 * @param also flows that are on too, for which nothing is seen to any earlier
 * @param afterwards what happens after the first look
 * @param when the id of the flow, or of the workflow's action
 */
record Case(
    Optional<String> title,
    Optional<Instant> at,
    Optional<Instant> since,
    Optional<Instant> refundedAt,
    Optional<Duration> after,
    Through through,
    Optional<Subject> of,
    Map<String, String> settings,
    Map<String, String> inputs,
    Given given,
    List<String> before,
    List<String> also,
    String when,
    List<Event> afterwards,
    Then then) {
  /** A Monday, 10 in the morning in New York. */
  static final Instant AT = Instant.parse("2026-03-02T15:00:00Z");

  private static final Duration BEFORE = Duration.ofHours(1);
  private static final Duration STEP = Duration.ofMinutes(5);

  /** Ways in. */
  enum Through {
    @JsonProperty("poll")
    POLL,
    @JsonProperty("webhook")
    WEBHOOK,
    @JsonProperty("action")
    ACTION
  }

  Case {
    through = through == null ? Through.POLL : through;
    settings = settings == null ? Map.of() : Map.copyOf(settings);
    inputs = inputs == null ? Map.of() : Map.copyOf(inputs);
    before = Given.list(before);
    also = Given.list(also);
    afterwards = Given.list(afterwards);
    require(when != null && !when.isBlank(), "when", "the id of a flow");
    require(given != null, "given", "what there is in HubSpot and QuickBooks");
    require(then != null, "then", "what must come of it");
    if (through == Through.ACTION) {
      ActionInputs.of(when, inputs);
    }
    main(given, of, when);
    Stream.of(before, also).flatMap(List::stream).forEach(flow -> takes(given, flow));
  }

  boolean asked() {
    return through == Through.ACTION;
  }

  /** All flows that are on. */
  List<String> flows() {
    return Stream.of(before, also, asked() ? List.<String>of() : List.of(when))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** The kinds of record that reach the trigger of a flow or come to an action, each once. */
  Set<Subject> reaching() {
    Set<Subject> reaching = new LinkedHashSet<>(polled());
    reaching.add(subject());
    return reaching;
  }

  /** The kinds of record that flows look for. */
  Set<Subject> polled() {
    Set<Subject> polled = new LinkedHashSet<>();
    flows().forEach(flow -> polled.add(subject(flow)));
    return polled;
  }

  /** The record that a flow or the action takes. */
  Subject subject(String flow) {
    return flow.equals(when) ? subject() : subject(given, flow);
  }

  /** Whether the quote is published by a flow's trigger of its own, and not in advance. */
  boolean publishes() {
    return Stream.of(before, also)
        .flatMap(List::stream)
        .anyMatch(flow -> subject(flow) == subject());
  }

  /**
   * The record that the case is about: the only one, the one of the key {@code of}, or the one that
   * the flow's name begins with.
   */
  Subject subject() {
    return main(given, of, when);
  }

  /** Its properties. */
  Map<String, String> record() {
    return given.subjects().get(subject());
  }

  /** When the record of one of the flows that came before reaches its trigger. */
  Instant beforeAt(int index) {
    return reachedAt().minus(STEP.multipliedBy(before.size() - index));
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

  Instant refundAt(int index) {
    return refundedAt.orElse(reachedAt().plus(BEFORE)).plus(Duration.ofMinutes(index));
  }

  Instant looksAt() {
    Instant last = later(reachedAt(), switchedOnAt());
    int refunds = given.refunds().size();
    return (refunds == 0 ? last : later(last, refundAt(refunds - 1)))
        .plus(after.orElse(Duration.ofMinutes(1)));
  }

  static void require(boolean there, String key, String meaning) {
    if (!there) {
      throw new UnreadableCase("the key '" + key + "' is missing: " + meaning);
    }
  }

  /** A flow beside that of the case takes the record that its name begins with. */
  private static void takes(Given given, String flow) {
    Stream.of(Subject.values())
        .filter(subject -> subject.named(flow))
        .forEach(
            subject ->
                require(
                    given.subjects().containsKey(subject),
                    subject.key(),
                    "what " + flow + " takes"));
    subject(given, flow);
  }

  private static Subject main(Given given, Optional<Subject> of, String when) {
    of.ifPresent(
        named ->
            require(given.subjects().containsKey(named), named.key(), "what the workflow enrols"));
    return of.orElseGet(() -> subject(given, when));
  }

  private static Subject subject(Given given, String when) {
    Set<Subject> subjects = given.subjects().keySet();
    require(!subjects.isEmpty(), "given.deal", "the properties of one deal, quote or payment");
    return subjects.stream()
        .filter(subject -> subjects.size() == 1 || subject.named(when))
        .findFirst()
        .orElseThrow(
            () ->
                new UnreadableCase(
                    "the key 'given': which of %s does the flow take? Its name must begin with it; for an action, say it in 'of'"
                        .formatted(subjects.stream().map(Subject::word).toList())));
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
