package io.ledgerbridge.observing;

import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.delivery.Job;
import io.ledgerbridge.delivery.Job.Outcome;
import io.ledgerbridge.delivery.State;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;

/** Counts what the tries of this node came to, and how long after its record a document came. */
public class Tries {
  private static final Duration[] STEPS = {
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(15),
    Duration.ofMinutes(1),
    Duration.ofMinutes(5),
    Duration.ofHours(1),
    Duration.ofDays(1)
  };
  private final MeterRegistry registry;
  private final Clock clock;

  public Tries(MeterRegistry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  void count(Job job) {
    job.outcome().ifPresent(outcome -> count(job, outcome));
  }

  private void count(Job job, Outcome outcome) {
    Delivery row = job.row();
    String company = job.company().alias();
    Counter.builder("ledgerbridge.tries")
        .description("Tries to deliver a document, by what they came to")
        .tags("state", outcome.state().id(), "flow", row.key().flow(), "company", company)
        .tags("reason", outcome.reason().isEmpty() ? "none" : outcome.reason())
        .register(registry)
        .increment();
    if (outcome.state() == State.DELIVERED) {
      Timer.builder("ledgerbridge.delivered.after")
          .description("How long after its delivery was stored a document was in QuickBooks")
          .tags("flow", row.key().flow(), "company", company)
          .serviceLevelObjectives(STEPS)
          .register(registry)
          .record(Duration.between(row.createdAt(), clock.instant()));
    }
  }
}
