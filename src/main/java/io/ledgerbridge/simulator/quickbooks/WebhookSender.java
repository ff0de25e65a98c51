package io.ledgerbridge.simulator.quickbooks;

import io.ledgerbridge.simulator.quickbooks.WebhookSettings.Shape;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells an app what happens in the books: signed notifications of up to 100 events, again when they
 * were not taken.
 */
public final class WebhookSender implements AutoCloseable {
  private static final int MOST = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final WebhookSettings settings = new WebhookSettings();
  private final Random random;
  private final List<Told> gathered = new ArrayList<>();
  private final ScheduledThreadPoolExecutor threads =
      new ScheduledThreadPoolExecutor(1, WebhookSender::daemon);
  private volatile boolean held;

  WebhookSender(long seed) {
    this.random = new Random(seed);
  }

  public WebhookSettings settings() {
    return settings;
  }

  /** Events gather from now on until {@link #release}. */
  public void hold() {
    held = true;
  }

  /**
   * Sends what was gathered.
   *
   * @return completes with whether all of it was taken in the end
   */
  public CompletableFuture<Boolean> release() {
    held = false;
    return send(take());
  }

  /** What has gathered is never sent: lost webhooks. */
  public void forget() {
    take();
  }

  /** Something happened in a company. */
  void happened(Told event) {
    if (settings.isOn()) {
      synchronized (gathered) {
        gathered.add(event);
      }
      threads.execute(this::sendGathered);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private void sendGathered() {
    if (!held) {
      send(take());
    }
  }

  private List<Told> take() {
    synchronized (gathered) {
      List<Told> taken = List.copyOf(gathered);
      gathered.clear();
      return taken;
    }
  }

  private CompletableFuture<Boolean> send(List<Told> events) {
    List<Told> ordered = new ArrayList<>(events);
    if (settings.disorder()) {
      Collections.shuffle(ordered, random);
    }
    CompletableFuture<Boolean> all = CompletableFuture.completedFuture(true);
    for (int from = 0; from < ordered.size(); from += MOST) {
      List<Told> some = ordered.subList(from, Math.min(from + MOST, ordered.size()));
      for (int copy = 0; copy < (settings.duplicates() ? 2 : 1); copy++) {
        CompletableFuture<Boolean> outcome = new CompletableFuture<>();
        schedule(List.copyOf(some), 0, Duration.ZERO, outcome);
        all = all.thenCombine(outcome, Boolean::logicalAnd);
      }
    }
    return all;
  }

  private void schedule(
      List<Told> events, int attempt, Duration in, CompletableFuture<Boolean> outcome) {
    try {
      threads.schedule(
          () -> attempt(events, attempt, outcome), in.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      outcome.complete(false);
    }
  }

  private void attempt(List<Told> events, int attempt, CompletableFuture<Boolean> outcome) {
    List<Duration> delays = settings.retryDelays();
    if (taken(events)) {
      outcome.complete(true);
    } else if (attempt < delays.size()) {
      schedule(events, attempt + 1, delays.get(attempt), outcome);
    } else {
      outcome.complete(false);
    }
  }

  private boolean taken(List<Told> events) {
    try {
      HttpRequest request = request(events);
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private HttpRequest request(List<Told> events) {
    boolean older = settings.shape() == Shape.OLDER;
    String body = older ? WebhookBody.older(events) : WebhookBody.cloudEvents(events);
    String type = older ? "application/json" : "application/cloudevents+json";
    return HttpRequest.newBuilder(URI.create(settings.targetUrl()))
        .timeout(PATIENCE)
        .header("Content-Type", type)
        .header("intuit-signature", signature(body))
        .header("intuit-created-time", events.get(0).at().toString())
        .header("intuit-t-id", "1-simulator")
        .header("intuit-notification-schema-version", older ? "V1" : "V2")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private String signature(String body) {
    String key = settings.badSignature() ? "wrong" : settings.verifier();
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "quickbooks-webhooks");
    thread.setDaemon(true);
    return thread;
  }
}
