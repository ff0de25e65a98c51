package io.ledgerbridge.alerts;

import io.ledgerbridge.delivery.Figures;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** More deliveries are parked than people are used to. */
final class ManyParked implements Condition {
  private final LongSupplier parked;
  private final long most;

  /**
   * @param parked how many are, counted up to {@link Figures#MOST}
   * @param most which are still no alert
   */
  ManyParked(LongSupplier parked, long most) {
    this.parked = parked;
    this.most = Math.min(most, Figures.MOST - 1);
  }

  @Override
  public Stream<Alert> now() {
    long count = parked.getAsLong();
    return count > most ? Stream.of(new Alert("parked", sentence(count))) : Stream.of();
  }

  private String sentence(long count) {
    return "%d%s deliveries are parked, more than %d. Open Attention in the console: it says by reason what to do."
        .formatted(count, count >= Figures.MOST ? " or more" : "", most);
  }
}
