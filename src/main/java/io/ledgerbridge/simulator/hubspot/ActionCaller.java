package io.ledgerbridge.simulator.hubspot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Calls an app's custom actions as workflows do, again when they were not taken, and remembers what
 * came of each. Retries come in real time, expiry by the clock.
 */
public final class ActionCaller implements AutoCloseable {
  private final ActionSettings settings = new ActionSettings();
  private final Map<String, ActionExecution> byCallback = new ConcurrentHashMap<>();
  private final List<ActionExecution> executions = new CopyOnWriteArrayList<>();
  private final ScheduledThreadPoolExecutor threads =
      new ScheduledThreadPoolExecutor(8, ActionCaller::daemon);
  private final Random random;
  private final Clock clock;
  private final ActionPayload payload;
  private final ActionPost post;
  private final Settings account;

  ActionCaller(Crm crm, Settings account, ActionDefinitions definitions, Signing signing) {
    this.account = account;
    this.clock = signing.clock();
    this.random = new Random(signing.seed());
    this.payload = new ActionPayload(crm, account, settings, definitions);
    this.post = new ActionPost(settings, signing.secret(), clock);
  }

  /** What all senders of signed calls need. */
  record Signing(java.util.function.Supplier<String> secret, Clock clock, long seed) {}

  public ActionSettings settings() {
    return settings;
  }

  /** The record has come to the action; returns at once. */
  public List<ActionExecution> start(ActionOrder order) {
    List<ActionExecution> started = new ArrayList<>();
    for (int i = 0; i < order.count(); i++) {
      ActionExecution execution = new ActionExecution(order, callbackId(), clock);
      byCallback.put(execution.callbackId(), execution);
      executions.add(execution);
      started.add(execution);
      for (int copy = 0; copy < order.repeat(); copy++) {
        schedule(execution, 0, Duration.ZERO);
      }
    }
    return started;
  }

  /** In the order in which they began. */
  public List<ActionExecution> executions() {
    return List.copyOf(executions);
  }

  public Optional<ActionExecution> find(String callbackId) {
    return Optional.ofNullable(byCallback.get(callbackId));
  }

  /** What a drop-down of the workflow editor shows. */
  public OptionsReply options(OptionsOrder order) {
    try {
      return OptionsReply.of(post.send(order.address(), "options", payload.options(order)));
    } catch (IOException e) {
      throw new UncheckedIOException(order.url() + " does not answer", e);
    }
  }

  /** Forgets all executions. */
  public void clear() {
    byCallback.clear();
    executions.clear();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private synchronized String callbackId() {
    return "ap-%d-%d-%d-0"
        .formatted(
            account.portalId(), random.nextInt(Integer.MAX_VALUE), random.nextInt(1_000_000));
  }

  private void schedule(ActionExecution execution, int attempt, Duration in) {
    try {
      Runnable work = () -> attempt(execution, attempt);
      threads.schedule(work, in.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      execution.ended(ActionExecution.State.FAILED, Map.of());
    }
  }

  private void attempt(ActionExecution execution, int attempt) {
    ActionOrder order = execution.order();
    String body = payload.execution(order, execution.callbackId());
    long start = System.nanoTime();
    post.begin(order.address(), order.action(), body)
        .handle(ActionCaller::heard)
        .thenAccept(
            answer -> {
              Duration took = Duration.ofNanos(System.nanoTime() - start);
              execution.posted(took, answer.problem());
              take(execution, attempt, answer);
            });
  }

  private static ActionAnswer heard(HttpResponse<String> answer, Throwable silence) {
    return answer == null
        ? ActionAnswer.silence(silence.toString())
        : ActionAnswer.of(
            answer.statusCode(), answer.headers().firstValue("Retry-After"), answer.body());
  }

  private void take(ActionExecution execution, int attempt, ActionAnswer answer) {
    if (answer instanceof ActionAnswer.Waits waits) {
      execution.blocked(waits.lasts(), waits.outputs());
    } else if (answer instanceof ActionAnswer.Ends ends) {
      execution.ended(ends.state(), ends.outputs());
    } else if (answer instanceof ActionAnswer.Again again) {
      again(execution, attempt, again);
    }
  }

  private void again(ActionExecution execution, int attempt, ActionAnswer.Again again) {
    List<Duration> delays = settings.retryDelays();
    if (attempt < delays.size()) {
      schedule(execution, attempt + 1, again.after().orElse(delays.get(attempt)));
    } else {
      execution.ended(ActionExecution.State.FAILED, Map.of());
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "hubspot-actions");
    thread.setDaemon(true);
    return thread;
  }
}
