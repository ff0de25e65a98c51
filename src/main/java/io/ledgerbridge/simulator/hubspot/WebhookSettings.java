package io.ledgerbridge.simulator.hubspot;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Where webhooks go and how badly. Everything can be changed while they are sent. */
public final class WebhookSettings {
  private final Supplier<String> secret;
  private volatile String targetUrl = "";
  private volatile String publicUrl = "";
  private volatile boolean duplicates;
  private volatile boolean disorder;
  private volatile boolean badSignature;
  private volatile int maxConcurrentRequests = 10;
  private volatile Duration timeout = Duration.ofSeconds(5);
  private volatile List<Duration> retryDelays =
      IntStream.range(0, 10).mapToObj(i -> Duration.ofSeconds(1L << i)).toList();

  WebhookSettings(Supplier<String> secret) {
    this.secret = secret;
  }

  String secret() {
    return secret.get();
  }

  public String targetUrl() {
    return targetUrl;
  }

  public WebhookSettings targetUrl(String targetUrl) {
    this.targetUrl = targetUrl;
    return this;
  }

  /** The address that is signed: the public one when given, else the target. */
  public String publicUrl() {
    return publicUrl.isEmpty() ? targetUrl : publicUrl;
  }

  public WebhookSettings publicUrl(String publicUrl) {
    this.publicUrl = publicUrl;
    return this;
  }

  public boolean duplicates() {
    return duplicates;
  }

  /** Every array is posted twice. */
  public WebhookSettings duplicates(boolean duplicates) {
    this.duplicates = duplicates;
    return this;
  }

  public boolean disorder() {
    return disorder;
  }

  /** Events are shuffled, by the seed, before they are cut into arrays. */
  public WebhookSettings disorder(boolean disorder) {
    this.disorder = disorder;
    return this;
  }

  public boolean badSignature() {
    return badSignature;
  }

  /** Signs with another secret. */
  public WebhookSettings badSignature(boolean badSignature) {
    this.badSignature = badSignature;
    return this;
  }

  public int maxConcurrentRequests() {
    return maxConcurrentRequests;
  }

  /** What the app has set; {@link WebhookSender#concurrency} decides. */
  WebhookSettings maxConcurrentRequests(int most) {
    this.maxConcurrentRequests = most;
    return this;
  }

  public Duration timeout() {
    return timeout;
  }

  /** How long the receiver may take to answer. */
  public WebhookSettings timeout(Duration timeout) {
    this.timeout = timeout;
    return this;
  }

  public List<Duration> retryDelays() {
    return retryDelays;
  }

  /** One retry for each; after the last one the events are given up. */
  public WebhookSettings retryDelays(List<Duration> retryDelays) {
    this.retryDelays = List.copyOf(retryDelays);
    return this;
  }
}
