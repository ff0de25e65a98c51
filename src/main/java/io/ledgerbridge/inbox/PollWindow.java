package io.ledgerbridge.inbox;

import java.time.Instant;

/**
 * A fixed window of modified dates, and how far it is read.
 *
 * @param afterId the last record id that was read
 * @param more whether there may be another page
 */
public record PollWindow(
    String portal, String objectType, Instant from, Instant to, String afterId, boolean more) {

  PollWindow after(String id) {
    return new PollWindow(portal, objectType, from, to, id, true);
  }

  PollWindow finished() {
    return new PollWindow(portal, objectType, from, to, afterId, false);
  }
}
