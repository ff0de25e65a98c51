package io.ledgerbridge.doors;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * Whether more requests have come than are worked on. HubSpot waits for its answers, and what is
 * stored can be worked on a moment later: a burst is answered first.
 */
public class Doors {
  private static final long MOST_NANOS = 2_000_000_000L;
  private static final long CALM = Long.MIN_VALUE;
  private final IntSupplier waiting;
  private final LongSupplier nanos;
  private final AtomicLong busySince = new AtomicLong(CALM);

  /**
   * @param waiting how many requests nobody works on yet
   * @param nanos a clock that nobody sets, as {@link System#nanoTime}
   */
  public Doors(IntSupplier waiting, LongSupplier nanos) {
    this.waiting = waiting;
    this.nanos = nanos;
  }

  /** True when no request waits, and after two seconds of a burst that does not end. */
  public boolean calm() {
    if (waiting.getAsInt() == 0) {
      busySince.set(CALM);
      return true;
    }
    long now = nanos.getAsLong();
    busySince.compareAndSet(CALM, now);
    return now - busySince.get() > MOST_NANOS;
  }
}
