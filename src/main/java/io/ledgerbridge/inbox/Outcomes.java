package io.ledgerbridge.inbox;

import io.ledgerbridge.nodes.Lease;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.nodes.LostLease;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What becomes of claimed rows. Those of the table change there; of those that are not in it, it
 * gets what waits and nothing else. Their portal's lease is pinned until the transaction ends, so
 * that who slept past it changes nothing.
 */
public class Outcomes {
  private final Inbox inbox;
  private final Leases leases;
  private final TransactionOperations transactions;

  /**
   * @param transactions join the one that is under way
   */
  public Outcomes(Inbox inbox, Leases leases, TransactionOperations transactions) {
    this.inbox = inbox;
    this.leases = leases;
    this.transactions = transactions;
  }

  /**
   * @throws LostLease when they are another node's by now
   */
  void done(Collection<InboxRow> rows, String outcome) {
    settle(rows, () -> inbox.done(stored(rows), outcome));
  }

  /** Reads them again after a while; throws as {@link #done}. */
  void later(Collection<InboxRow> rows, Duration wait, String outcome) {
    settle(
        rows,
        () -> {
          inbox.later(stored(rows), wait, outcome);
          inbox.addWaiting(told(rows), wait, outcome);
        });
  }

  /** Hands back those that nothing came of. Another node that has them by now is not disturbed. */
  void release(Collection<InboxRow> rows, Duration wait) {
    inbox.release(stored(rows), wait);
    inbox.addWaiting(told(rows), wait, "released");
  }

  private void settle(Collection<InboxRow> rows, Runnable change) {
    transactions.executeWithoutResult(
        status -> {
          change.run();
          pin(rows);
        });
  }

  private void pin(Collection<InboxRow> rows) {
    for (Lease lease : rows.stream().map(InboxRow::lease).collect(Collectors.toSet())) {
      if (!leases.pin(lease)) {
        throw new LostLease(lease.name());
      }
    }
  }

  private static List<InboxRow> stored(Collection<InboxRow> rows) {
    return rows.stream().filter(row -> row.told().isEmpty()).toList();
  }

  private static List<Incoming> told(Collection<InboxRow> rows) {
    return rows.stream().flatMap(row -> row.told().stream()).toList();
  }
}
