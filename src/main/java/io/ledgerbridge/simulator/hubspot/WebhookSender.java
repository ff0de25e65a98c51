package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Sends events to the receiver of an app, signed, again when they were not taken.
 *
 * <p>It is off at first. When on, changes of records become events for the subscriptions: at the
 * beginning only the stage of deals.
 */
public final class WebhookSender implements AutoCloseable {
  private static final int MOST = 100;
  private final WebhookSettings settings;
  private final WebhookEvents events;
  private final WebhookPost post;
  private final Random random;
  private final List<ObjectNode> gathered = new ArrayList<>();
  private final ScheduledThreadPoolExecutor threads =
      new ScheduledThreadPoolExecutor(1, WebhookSender::daemon);
  private volatile boolean on;
  private volatile boolean held;

  WebhookSender(WebhookSettings settings, WebhookEvents events, Clock clock, long seed) {
    this.settings = settings;
    this.events = events;
    this.post = new WebhookPost(settings, clock);
    this.random = new Random(seed);
    subscribe(Subscription.propertyChange("deals", "dealstage"));
  }

  AppSubscriptions subscriptions() {
    return events.subscriptions();
  }

  public WebhookSettings settings() {
    return settings;
  }

  public void subscribe(Subscription subscription) {
    events.subscriptions().add(subscription, true);
  }

  public void unsubscribeAll() {
    events.subscriptions().clear();
  }

  public void on() {
    on = true;
  }

  public void off() {
    on = false;
  }

  /** Events gather from now on until {@link #release}. */
  public void hold() {
    held = true;
  }

  /** Sends what was gathered, in as few arrays as possible. */
  public CompletableFuture<Boolean> release() {
    held = false;
    return send(take());
  }

  /** How many posts may be under way together; more than one gives up the order. */
  public void concurrency(int posts) {
    threads.setCorePoolSize(posts);
  }

  /** Completes with whether the receiver took all of them in the end. */
  public CompletableFuture<Boolean> send(List<ObjectNode> sent) {
    List<ObjectNode> ordered = new ArrayList<>(sent);
    if (settings.disorder()) {
      Collections.shuffle(ordered, random);
    }
    CompletableFuture<Boolean> all = CompletableFuture.completedFuture(true);
    for (int from = 0; from < ordered.size(); from += MOST) {
      List<ObjectNode> array = ordered.subList(from, Math.min(from + MOST, ordered.size()));
      for (int copy = 0; copy < (settings.duplicates() ? 2 : 1); copy++) {
        all = all.thenCombine(deliver(array), Boolean::logicalAnd);
      }
    }
    return all;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  void happened(Change change) {
    List<ObjectNode> news = on ? events.of(change) : List.of();
    if (!news.isEmpty()) {
      synchronized (gathered) {
        gathered.addAll(news);
      }
      threads.execute(this::sendGathered);
    }
  }

  private void sendGathered() {
    if (!held) {
      send(take());
    }
  }

  /** What has gathered since {@link #hold}, which is not sent any more. */
  public List<ObjectNode> take() {
    synchronized (gathered) {
      List<ObjectNode> taken = List.copyOf(gathered);
      gathered.clear();
      return taken;
    }
  }

  private CompletableFuture<Boolean> deliver(List<ObjectNode> array) {
    CompletableFuture<Boolean> outcome = new CompletableFuture<>();
    schedule(array, 0, Duration.ZERO, outcome);
    return outcome;
  }

  private void schedule(
      List<ObjectNode> array, int attempt, Duration in, CompletableFuture<Boolean> outcome) {
    try {
      Runnable work = () -> attempt(array, attempt, outcome);
      threads.schedule(work, in.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      outcome.complete(false);
    }
  }

  private void attempt(List<ObjectNode> array, int attempt, CompletableFuture<Boolean> outcome) {
    List<Duration> delays = settings.retryDelays();
    if (post.accepted(array, attempt)) {
      outcome.complete(true);
    } else if (attempt < delays.size()) {
      schedule(array, attempt + 1, delays.get(attempt), outcome);
    } else {
      outcome.complete(false);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "hubspot-webhooks");
    thread.setDaemon(true);
    return thread;
  }
}
