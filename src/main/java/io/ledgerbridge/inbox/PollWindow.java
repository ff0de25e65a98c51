package io.ledgerbridge.inbox;

import java.time.Instant;

/**
 * A fixed window of modified dates, and how far it is read.
 *
 * @param afterId the last record id that was read
 * @param found how many changes the page that was read last had
 * @param more whether there may be another page
 */
public record PollWindow(
    String portal,
    String objectType,
    Instant from,
    Instant to,
    String afterId,
    int found,
    boolean more) {

  PollWindow after(String id, int found) {
    return new PollWindow(portal, objectType, from, to, id, found, true);
  }

  PollWindow finished(int found) {
    return new PollWindow(portal, objectType, from, to, afterId, found, false);
  }
}
