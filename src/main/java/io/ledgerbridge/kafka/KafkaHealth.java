package io.ledgerbridge.kafka;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** DEGRADED while Kafka keeps no events: all that does not come by webhook goes on. */
public final class KafkaHealth implements HealthIndicator {
  private final Broker broker;

  public KafkaHealth(Broker broker) {
    this.broker = broker;
  }

  @Override
  public Health health() {
    return broker
        .trouble()
        .map(sentence -> Health.status("DEGRADED").withDetail("problem", sentence).build())
        .orElseGet(() -> Health.up().build());
  }
}
