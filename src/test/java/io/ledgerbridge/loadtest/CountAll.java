package io.ledgerbridge.loadtest;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Waits until all that was sent is at rest, then counts it. */
record CountAll(World world, Api api) {
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** Counts also when it is not at rest in time: the verdict says what waits. */
  Verdict after(Duration most) {
    List<Deal> enrolled = world.deals().stream().filter(Deal::enrols).toList();
    Rest.until(most, PAUSE, () -> !api.busy() && api.deliveries().size() >= enrolled.size());
    BooleanSupplier written = () -> now().writtenBack() >= now().delivered();
    Rest.until(Duration.ofSeconds(30), Duration.ofSeconds(1), written);
    return new Verdict(now());
  }

  private Audit now() {
    return new Audit(world.deals(), world.documents(), api.deliveries());
  }
}
