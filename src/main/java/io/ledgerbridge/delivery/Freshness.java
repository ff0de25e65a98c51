package io.ledgerbridge.delivery;

import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.MirrorReads;
import io.ledgerbridge.sales.Park;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Before anything is created after a miss, the mirror must be newer than the moment its delivery
 * was queued. One call serves all misses of a batch, and later batches of the same backlog.
 */
public class Freshness {
  private final Mirror mirror;
  private final MirrorReads reads;
  private final Customers customers;
  private final Products products;

  public Freshness(Mirror mirror, MirrorReads reads, Customers customers, Products products) {
    this.mirror = mirror;
    this.reads = reads;
    this.customers = customers;
    this.products = products;
  }

  /** Refreshes the mirror of the company of these jobs when one of them, or its age, needs it. */
  public void ensure(List<Job> jobs) {
    String realm = jobs.get(0).realm();
    Optional<Instant> last = mirror.refreshedAt(realm);
    List<Job> older =
        jobs.stream()
            .filter(job -> !job.isUnsettled())
            .filter(job -> last.isPresent() && !last.get().isAfter(job.row.updatedAt()))
            .toList();
    // A person may have switched on just now what the last sentence asked for.
    boolean preferences = older.stream().anyMatch(job -> !preferred(job));
    if (last.isEmpty()
        || mirror.isStale(realm)
        || preferences
        || older.stream().anyMatch(this::missing)) {
      reads.refresh(realm);
    } else {
      reads.reread(realm);
    }
    if (preferences) {
      reads.rereadNow(realm);
    }
  }

  /** Whether the company's preferences, as they are known, let the document be as it is wanted. */
  private boolean preferred(Job job) {
    CompanyPreferences preferences = CompanyPreferences.of(mirror, job.realm());
    boolean currency =
        preferences.multiCurrency() || job.getDocument().currency().equals(job.company.currency());
    try {
      new FormParts(mirror, preferences).of(job);
      return currency;
    } catch (Park unknown) {
      return false;
    }
  }

  private boolean missing(Job job) {
    try {
      return !customers.known(job) || !products.known(job);
    } catch (Park ambiguous) {
      return true;
    }
  }
}
