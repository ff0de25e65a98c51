package io.ledgerbridge.simulator.quickbooks;

import java.time.Duration;
import java.util.List;

/**
 * Where webhooks go and how badly. Without an address, as at the start, none are sent. Everything
 * can be changed while they are. Each setter returns this.
 */
public final class WebhookSettings {
  /** The shapes of a notification. */
  public enum Shape {
    /** An object of {@code eventNotifications}. */
    OLDER,
    /** An array of CloudEvents. */
    CLOUD_EVENTS
  }

  private volatile String targetUrl = "";
  private volatile String verifier = "simulated-verifier";
  private volatile Shape shape = Shape.CLOUD_EVENTS;
  private volatile boolean duplicates;
  private volatile boolean disorder;
  private volatile boolean badSignature;
  private volatile List<Duration> retryDelays =
      List.of(Duration.ofMinutes(20), Duration.ofMinutes(30), Duration.ofMinutes(50));

  public String targetUrl() {
    return targetUrl;
  }

  public WebhookSettings targetUrl(String url) {
    targetUrl = url;
    return this;
  }

  /** The key of the signatures. */
  public String verifier() {
    return verifier;
  }

  public WebhookSettings verifier(String token) {
    verifier = token;
    return this;
  }

  Shape shape() {
    return shape;
  }

  public WebhookSettings shape(Shape wanted) {
    shape = wanted;
    return this;
  }

  boolean duplicates() {
    return duplicates;
  }

  /** Every notification is posted twice. */
  public WebhookSettings duplicates(boolean twice) {
    duplicates = twice;
    return this;
  }

  boolean disorder() {
    return disorder;
  }

  /** Events are shuffled, by the seed. */
  public WebhookSettings disorder(boolean shuffled) {
    disorder = shuffled;
    return this;
  }

  boolean badSignature() {
    return badSignature;
  }

  /** Signs with another verifier. */
  public WebhookSettings badSignature(boolean bad) {
    badSignature = bad;
    return this;
  }

  List<Duration> retryDelays() {
    return retryDelays;
  }

  /** One retry for each; after the last one a notification is given up. */
  public WebhookSettings retryDelays(List<Duration> delays) {
    retryDelays = List.copyOf(delays);
    return this;
  }

  boolean isOn() {
    return !targetUrl.isBlank() && !verifier.isBlank();
  }
}
