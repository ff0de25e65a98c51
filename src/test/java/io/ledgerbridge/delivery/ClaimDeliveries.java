package io.ledgerbridge.delivery;

import io.ledgerbridge.database.History;
import io.ledgerbridge.nodes.Lanes;
import io.ledgerbridge.nodes.Lease;
import io.ledgerbridge.nodes.Leases;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Claims a hundred deliveries of the company that no node works on, as often as one likes. */
public final class ClaimDeliveries {
  private final JdbcClient db;
  private final DueRows rows;
  private final Leases leases;

  public ClaimDeliveries(JdbcClient db, TransactionOperations transactions) {
    this.db = db;
    leases = new Leases(db, new Lanes(1), System::nanoTime);
    rows = new DueRows(db, transactions, leases, Duration.ofSeconds(130), Clock.systemUTC());
  }

  /** The time that looking for due companies and claiming take. */
  public Duration claim() {
    db.sql(
            "update delivery set state = 'queued', fence = 0, document = 'x' where realm = ? and flow = 'claim'")
        .param(History.ASLEEP)
        .update();
    Lease lease = leases.hold("company:" + History.ASLEEP).orElseThrow();
    long begun = System.nanoTime();
    rows.realms();
    int claimed = rows.take(History.ASLEEP, lease, new HashSet<>()).size();
    Duration taken = Duration.ofNanos(System.nanoTime() - begun);
    if (claimed != 100) {
      throw new IllegalStateException(claimed + " deliveries were claimed, not 100");
    }
    return taken;
  }
}
