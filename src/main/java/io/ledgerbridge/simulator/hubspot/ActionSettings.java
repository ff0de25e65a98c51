package io.ledgerbridge.simulator.hubspot;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How custom actions are called and what their completion meets. What HubSpot does not document can
 * be set both ways. Everything can be changed while actions run.
 */
public final class ActionSettings {
  private volatile String publicAddress = "";
  private volatile boolean v3;
  private volatile boolean badSignature;
  private volatile boolean repeatsFields = true;
  private volatile boolean typeIds;
  private volatile boolean completedAgainIsUnknown = true;
  private volatile boolean completedEarlyIsUnknown;
  private volatile boolean batchFailsAsAWhole;
  private volatile boolean typedOutputsRequired = true;
  private volatile Duration timeout = Duration.ofSeconds(30);
  private volatile List<Duration> retryDelays =
      IntStream.range(0, 10).mapToObj(i -> Duration.ofSeconds(1L << i)).toList();

  public String publicAddress() {
    return publicAddress;
  }

  /** Signed in place of the address of an order; empty: that address. */
  public ActionSettings publicAddress(String publicAddress) {
    this.publicAddress = publicAddress;
    return this;
  }

  public boolean v3() {
    return v3;
  }

  /** Sends the newest signature beside v2. */
  public ActionSettings v3(boolean v3) {
    this.v3 = v3;
    return this;
  }

  public boolean badSignature() {
    return badSignature;
  }

  /** Signs with another secret. */
  public ActionSettings badSignature(boolean badSignature) {
    this.badSignature = badSignature;
    return this;
  }

  public boolean repeatsFields() {
    return repeatsFields;
  }

  /** The inputs a second time, as {@code fields}: observed, not documented. */
  public ActionSettings repeatsFields(boolean repeatsFields) {
    this.repeatsFields = repeatsFields;
    return this;
  }

  public boolean typeIds() {
    return typeIds;
  }

  /** {@code 0-14} in place of {@code QUOTE}: the names of newer types are unconfirmed. */
  public ActionSettings typeIds(boolean typeIds) {
    this.typeIds = typeIds;
    return this;
  }

  public boolean completedAgainIsUnknown() {
    return completedAgainIsUnknown;
  }

  /** Completing what has ended answers 404; else 204, without an effect. Unconfirmed. */
  public ActionSettings completedAgainIsUnknown(boolean completedAgainIsUnknown) {
    this.completedAgainIsUnknown = completedAgainIsUnknown;
    return this;
  }

  public boolean completedEarlyIsUnknown() {
    return completedEarlyIsUnknown;
  }

  /** A completion that overtakes the answer {@code BLOCK} is not known yet. Unconfirmed. */
  public ActionSettings completedEarlyIsUnknown(boolean completedEarlyIsUnknown) {
    this.completedEarlyIsUnknown = completedEarlyIsUnknown;
    return this;
  }

  public boolean batchFailsAsAWhole() {
    return batchFailsAsAWhole;
  }

  /**
   * One unknown callback in a batch answers 404 and nothing is completed; else the others are
   * completed and 204 tells nothing of it. Unconfirmed.
   */
  public ActionSettings batchFailsAsAWhole(boolean batchFailsAsAWhole) {
    this.batchFailsAsAWhole = batchFailsAsAWhole;
    return this;
  }

  public boolean typedOutputsRequired() {
    return typedOutputsRequired;
  }

  /** The specification requires {@code typedOutputs}; older pages do not know it. */
  public ActionSettings typedOutputsRequired(boolean typedOutputsRequired) {
    this.typedOutputsRequired = typedOutputsRequired;
    return this;
  }

  public Duration timeout() {
    return timeout;
  }

  /** How long the app may take to answer. Unconfirmed. */
  public ActionSettings timeout(Duration timeout) {
    this.timeout = timeout;
    return this;
  }

  public List<Duration> retryDelays() {
    return retryDelays;
  }

  /**
   * One retry for each; after the last one the execution has failed. HubSpot goes on for three
   * days; that a retry has the same callback id is unconfirmed.
   */
  public ActionSettings retryDelays(List<Duration> retryDelays) {
    this.retryDelays = List.copyOf(retryDelays);
    return this;
  }
}
