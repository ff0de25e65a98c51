package io.ledgerbridge.inbox;

import java.time.Instant;

/**
 * Which past records count for a flow.
 *
 * @param from the first moment at which its trigger may have been reached
 * @param to the first that is too late
 */
public record Backfilled(String flow, Instant from, Instant to) {
  /** Marks the inbox rows of a backfill. */
  static final String MARK = "backfill";

  /** Whether the flow takes a record whose trigger was reached then. */
  public boolean counts(String wanted, Instant reachedAt) {
    return flow.equals(wanted) && !reachedAt.isBefore(from) && reachedAt.isBefore(to);
  }

  String written() {
    return from + "/" + to + "/" + flow;
  }

  static Backfilled read(String written) {
    String[] parts = written.split("/", 3);
    return new Backfilled(parts[2], Instant.parse(parts[0]), Instant.parse(parts[1]));
  }
}
