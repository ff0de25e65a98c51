package io.ledgerbridge.observing;

import io.ledgerbridge.nodes.Leases;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/** DOWN while this node cannot have leases: without them it can do no work. */
public final class LeasesHealth extends AbstractHealthIndicator {
  private final Leases leases;

  public LeasesHealth(Leases leases) {
    super("No lease can be had");
    this.leases = leases;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    leases.check();
    health.up().withDetail("held", leases.counted());
  }
}
