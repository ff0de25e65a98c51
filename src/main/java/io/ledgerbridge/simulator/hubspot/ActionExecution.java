package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** One record at one custom action of a workflow, from the first call to its end. */
public final class ActionExecution {
  /** How far it has come. */
  public enum State {
    /** Not answered yet, or tried again. */
    CALLING,
    /** Until it is completed or expires. */
    WAITING,
    SUCCESS,
    /** The app said that it failed; the workflow goes on. */
    FAIL_CONTINUE,
    /** Refused, or given up after the last retry. */
    FAILED,
    /** Nobody completed it in time; the workflow goes on. */
    EXPIRED
  }

  private final ActionOrder order;
  private final String callbackId;
  private final Clock clock;
  private final Instant startedAt;
  private final CompletableFuture<ActionExecution> answered = new CompletableFuture<>();
  private State state = State.CALLING;
  private Map<String, String> outputs = Map.of();
  private Optional<Instant> expiresAt = Optional.empty();
  private Optional<Duration> answeredIn = Optional.empty();
  private Optional<Instant> endedAt = Optional.empty();
  private String problem = "";
  private int posts;
  private int completions;
  private int effective;

  ActionExecution(ActionOrder order, String callbackId, Clock clock) {
    this.order = order;
    this.callbackId = callbackId;
    this.clock = clock;
    this.startedAt = clock.instant();
  }

  public ActionOrder order() {
    return order;
  }

  public String callbackId() {
    return callbackId;
  }

  /** Completes when the app has answered for good, or was given up. */
  public CompletableFuture<ActionExecution> answered() {
    return answered;
  }

  public synchronized State state() {
    return state == State.WAITING && !clock.instant().isBefore(expiresAt.orElse(Instant.MAX))
        ? State.EXPIRED
        : state;
  }

  /** What the app answered or completed it with, {@code hs_execution_state} included. */
  public synchronized Map<String, String> outputs() {
    return outputs;
  }

  public synchronized Optional<Instant> expiresAt() {
    return expiresAt;
  }

  /** How long the first answer took, whatever it was; real time, not that of the clock. */
  public synchronized Optional<Duration> answeredIn() {
    return answeredIn;
  }

  /** When it came to its end; one that expires has none. */
  public synchronized Optional<Instant> endedAt() {
    return endedAt;
  }

  /** Why it failed, or what was wrong with an answer; empty when nothing was. */
  public synchronized String problem() {
    return problem;
  }

  /** How many times the app was called for it. */
  public synchronized int posts() {
    return posts;
  }

  /** How many completion calls came for it. */
  public synchronized int completions() {
    return completions;
  }

  /** How many of them ended it: never more than one. */
  public synchronized int effectiveCompletions() {
    return effective;
  }

  synchronized void posted(Duration took, String wrong) {
    posts++;
    answeredIn = answeredIn.or(() -> Optional.of(took));
    problem = wrong;
  }

  /** The first answer rules; one that a completion has overtaken does nothing. */
  void blocked(Duration lasts, Map<String, String> told) {
    synchronized (this) {
      if (state == State.CALLING) {
        state = State.WAITING;
        outputs = told;
        expiresAt = Optional.of(clock.instant().plus(lasts));
      }
    }
    answered.complete(this);
  }

  void ended(State end, Map<String, String> told) {
    synchronized (this) {
      if (state == State.CALLING) {
        end(end, told);
      }
    }
    answered.complete(this);
  }

  /**
   * @return whether it waited to be completed
   */
  synchronized boolean complete(State end, Map<String, String> told, boolean early) {
    completions++;
    if (!completable(early)) {
      return false;
    }
    effective++;
    end(end, told);
    return true;
  }

  private void end(State end, Map<String, String> told) {
    state = end;
    outputs = told;
    endedAt = Optional.of(clock.instant());
  }

  synchronized boolean completable(boolean early) {
    State now = state();
    return now == State.WAITING || early && now == State.CALLING;
  }

  synchronized ObjectNode json() {
    ObjectNode json = Json.object().put("callbackId", callbackId).put("action", order.action());
    json.put("objectType", order.objectType().name()).put("objectId", order.objectId());
    json.put("state", state().name().toLowerCase(Locale.ROOT)).put("startedAt", "" + startedAt);
    expiresAt.ifPresent(at -> json.put("expiresAt", at.toString()));
    answeredIn.ifPresent(took -> json.put("answeredInMillis", took.toMillis()));
    endedAt.ifPresent(at -> json.put("endedAt", at.toString()));
    json.put("posts", posts).put("completions", completions);
    json.put("effectiveCompletions", effective).put("problem", problem);
    ObjectNode told = json.putObject("outputs");
    new TreeMap<>(outputs).forEach(told::put);
    return json;
  }
}
