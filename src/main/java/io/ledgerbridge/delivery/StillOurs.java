package io.ledgerbridge.delivery;

import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.quickbooks.NotSent;
import java.util.concurrent.TimeUnit;

/**
 * Whether a create may still go out: a node that slept, or waited long for its turn, might repeat
 * what the next holder of the lease has settled meanwhile.
 */
public final class StillOurs {
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(5);
  private final Leases leases;

  public StillOurs(Leases leases) {
    this.leases = leases;
  }

  /** The last look before the job's call, which is stored as sent from now on. */
  Runnable look(Job job) {
    long from = System.nanoTime();
    return () -> {
      if (System.nanoTime() - from > LONGEST || !leases.sure(job.company.lease(), job.fence)) {
        throw new NotSent("it could not go out in time");
      }
    };
  }
}
