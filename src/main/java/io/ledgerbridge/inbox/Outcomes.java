package io.ledgerbridge.inbox;

import io.ledgerbridge.nodes.Lease;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.nodes.LostLease;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What becomes of claimed rows. Those of the table change there; of those that are not in it, it
 * gets what waits and nothing else.
 */
final class Outcomes {
  private final Inbox inbox;
  private final Leases leases;

  Outcomes(Inbox inbox, Leases leases) {
    this.inbox = inbox;
    this.leases = leases;
  }

  /**
   * @throws LostLease when they are another node's by now
   */
  void done(Collection<InboxRow> rows, String outcome) {
    inbox.done(stored(rows), outcome);
    pin(rows);
  }

  /** Reads them again after a while; throws as {@link #done}. */
  void later(Collection<InboxRow> rows, Duration wait, String outcome) {
    inbox.later(stored(rows), wait, outcome);
    pin(rows);
    inbox.addWaiting(told(rows), wait, outcome);
  }

  /** Hands back those that are still ours: they are due again after a while. */
  void release(Collection<InboxRow> rows, Duration wait) {
    inbox.release(stored(rows), wait);
    inbox.addWaiting(told(rows), wait, "released");
  }

  /** Rows without a fence of their own are fenced by the lease, until the transaction ends. */
  private void pin(Collection<InboxRow> rows) {
    for (Lease lease : leases(rows)) {
      if (!leases.pin(lease)) {
        throw new LostLease(lease.name());
      }
    }
  }

  private static Collection<Lease> leases(Collection<InboxRow> rows) {
    return rows.stream()
        .flatMap(row -> row.told().stream())
        .map(Told::lease)
        .collect(Collectors.toSet());
  }

  private static List<InboxRow> stored(Collection<InboxRow> rows) {
    return rows.stream().filter(row -> row.told().isEmpty()).toList();
  }

  private static List<Incoming> told(Collection<InboxRow> rows) {
    return rows.stream().flatMap(row -> row.told().stream()).map(Told::incoming).toList();
  }
}
