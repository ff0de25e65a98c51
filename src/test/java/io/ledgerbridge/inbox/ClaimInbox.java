package io.ledgerbridge.inbox;

import io.ledgerbridge.database.History;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Claims a hundred inbox rows of the portal that no node works on, as often as one likes. */
public final class ClaimInbox {
  private final JdbcClient db;
  private final TransactionOperations transactions;
  private final Inbox inbox;

  public ClaimInbox(JdbcClient db, TransactionOperations transactions) {
    this.db = db;
    this.transactions = transactions;
    inbox = new Inbox(db, Clock.systemUTC());
  }

  /** The time that looking for due portals and claiming take. */
  public Duration claim() {
    db.sql("update inbox set state = 'new' where portal = ? and source = 'claim'")
        .param(History.ASLEEP)
        .update();
    long begun = System.nanoTime();
    inbox.portals();
    int claimed = transactions.execute(status -> inbox.claim(History.ASLEEP, 1)).size();
    Duration taken = Duration.ofNanos(System.nanoTime() - begun);
    if (claimed != 100) {
      throw new IllegalStateException(claimed + " inbox rows were claimed, not 100");
    }
    return taken;
  }
}
