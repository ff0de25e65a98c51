package io.ledgerbridge.inbox;

import io.ledgerbridge.database.History;
import io.ledgerbridge.nodes.Lease;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims a hundred inbox rows of the portal that no node works on, as often as one likes. */
public final class ClaimInbox {
  private static final Lease LEASE = new Lease("portal:" + History.ASLEEP, 1);
  private final Inbox inbox;

  public ClaimInbox(JdbcClient db) {
    inbox = new Inbox(db, Clock.systemUTC());
  }

  /** The time that looking for due portals and claiming take. */
  public Duration claim() {
    long begun = System.nanoTime();
    inbox.portals();
    List<InboxRow> claimed = inbox.claim(History.ASLEEP, LEASE);
    Duration taken = since(begun);
    if (claimed.size() != 100) {
      throw new IllegalStateException(claimed.size() + " inbox rows were claimed, not 100");
    }
    inbox.later(claimed, Duration.ZERO, "claimed");
    return taken;
  }

  /** The time that settling takes; they are due again. */
  public Duration settle() {
    List<InboxRow> claimed = inbox.claim(History.ASLEEP, LEASE);
    long begun = System.nanoTime();
    inbox.later(claimed, Duration.ZERO, "claimed");
    return since(begun);
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
