package io.ledgerbridge.kafka;

import io.ledgerbridge.inbox.Incoming;
import java.util.List;

/** What came of one poll: events, and what is none. */
public record Polled(List<Incoming> events, List<Unreadable> unreadable) {

  /**
   * A message that no door of ours has written.
   *
   * @param key may be null
   * @param body as it came
   * @param sentence what is wrong with which message
   */
  public record Unreadable(String key, String body, String sentence) {}
}
