package io.ledgerbridge.observing;

import io.ledgerbridge.nodes.LeaseWatch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** Counts how often leases come to this node and leave it. */
public class CountLeases implements LeaseWatch {
  private final MeterRegistry registry;

  public CountLeases(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void changed(String kind, Change change) {
    Counter.builder("ledgerbridge.lease.changes")
        .description("Leases that this node took, lost or gave back")
        .tags("kind", kind, "change", change.name().toLowerCase(Locale.ROOT))
        .register(registry)
        .increment();
  }
}
