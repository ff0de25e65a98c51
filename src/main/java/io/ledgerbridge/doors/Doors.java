package io.ledgerbridge.doors;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * Whether a burst of requests is under way. HubSpot waits for its answers, and what is stored can
 * be worked on a moment later: a burst is answered first.
 */
public class Doors {
  private static final int FEW = 4;
  private static final long MOST_NANOS = 2_000_000_000L;
  private static final long CALM = Long.MIN_VALUE;
  private final IntSupplier unanswered;
  private final LongSupplier nanos;
  private final AtomicLong busySince = new AtomicLong(CALM);

  /**
   * @param unanswered how many requests have come that are not answered
   * @param nanos a clock that nobody sets, as {@link System#nanoTime}
   */
  public Doors(IntSupplier unanswered, LongSupplier nanos) {
    this.unanswered = unanswered;
    this.nanos = nanos;
  }

  /** True when few requests are unanswered, and after two seconds of a burst that does not end. */
  public boolean calm() {
    if (unanswered.getAsInt() <= FEW) {
      busySince.set(CALM);
      return true;
    }
    long now = nanos.getAsLong();
    busySince.compareAndSet(CALM, now);
    return now - busySince.get() > MOST_NANOS;
  }
}
