package io.ledgerbridge.inbox;

import io.ledgerbridge.hubspot.SourceRecord.Event;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * A row for the inbox.
 *
 * @param key what makes it a repeat of another, any length
 * @param source {@code poll}, {@code webhook}, {@code merge}, {@code replay}, {@code action} or
 *     {@code echo}
 * @param trace the traceparent of the request that brought it, where requests are traced
 */
public record Incoming(
    String portal,
    String objectType,
    String objectId,
    String source,
    String key,
    Instant occurredAt,
    Optional<Event> event,
    Optional<String> trace) {
  static final String MERGE = "merge";

  Incoming(
      String portal,
      String objectType,
      String objectId,
      String source,
      String key,
      Instant occurredAt,
      Optional<Event> event) {
    this(portal, objectType, objectId, source, key, occurredAt, event, Optional.empty());
  }

  /** The same, brought by a traced request. */
  public Incoming traced(String traceparent) {
    return new Incoming(
        portal, objectType, objectId, source, key, occurredAt, event, Optional.of(traceparent));
  }

  /** A state of a record that a poll saw: the same state seen twice is a repeat. */
  public static Incoming polled(
      String portal, String objectType, String objectId, Instant modifiedAt) {
    String key = String.join("|", "state", portal, objectType, objectId, modifiedAt.toString());
    return new Incoming(portal, objectType, objectId, "poll", key, modifiedAt, Optional.empty());
  }

  /**
   * A merge: the surviving record is read, and what was made of the others is its own from now on.
   *
   * @param merged the ids that went into it
   */
  static Incoming merged(
      String portal, String objectType, String survivor, Set<String> merged, Instant at) {
    String ids = String.join(";", merged);
    String key = String.join("|", MERGE, portal, objectType, survivor, ids);
    return new Incoming(
        portal, objectType, survivor, MERGE, key, at, Optional.of(new Event(MERGE, ids, at)));
  }

  /** A person asks for the record to be read again. */
  public static Incoming replay(
      String portal, String objectType, String objectId, String key, Instant at) {
    return new Incoming(portal, objectType, objectId, "replay", key, at, Optional.empty());
  }

  /**
   * A past record of a flow.
   *
   * @param range what of it counts
   */
  public static Incoming backfilled(
      String portal, String objectType, String objectId, String key, Backfilled range, Instant at) {
    Event mark = new Event(Backfilled.MARK, range.written(), at);
    return new Incoming(portal, objectType, objectId, Backfilled.MARK, key, at, Optional.of(mark));
  }

  /** A reconciliation found it without the document that it should have. */
  public static Incoming reconciled(
      String portal, String objectType, String objectId, String key, Instant at) {
    return new Incoming(portal, objectType, objectId, "reconcile", key, at, Optional.empty());
  }

  /** A workflow asks for a document of the record. */
  public static Incoming asked(
      String portal, String objectType, String objectId, String key, Instant at) {
    return new Incoming(portal, objectType, objectId, "action", key, at, Optional.empty());
  }

  /** The key as the database holds it: SHA-256 in hex, since keys have no limit of length. */
  String hash() {
    try {
      byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
