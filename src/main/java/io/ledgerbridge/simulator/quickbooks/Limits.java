package io.ledgerbridge.simulator.quickbooks;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Counts the calls of a company against the limits of the settings, by the clock. */
final class Limits {
  private final Settings settings;
  private final Clock clock;
  private final Window second = new Window(1);
  private final Window minute = new Window(60);
  private final Window batches = new Window(60);
  private final AtomicInteger underWay = new AtomicInteger();
  private final LongAdder refused = new LongAdder();

  Limits(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Takes a place for a call; false when it is one too many. Each true wants {@link #leave}. */
  boolean enter(boolean batch) {
    long now = clock.instant().getEpochSecond();
    boolean fits =
        fits(underWay.incrementAndGet(), settings.concurrent())
            && fits(second.count(now), settings.perSecond())
            && fits(minute.count(now), settings.perMinute())
            && (!batch || fits(batches.count(now), settings.batchesPerMinute()));
    if (!fits) {
      refused.increment();
      leave();
    }
    return fits;
  }

  /** How many calls were one too many. */
  long refused() {
    return refused.sum();
  }

  void leave() {
    underWay.decrementAndGet();
  }

  private static boolean fits(int count, int limit) {
    return limit == 0 || count <= limit;
  }

  private static final class Window {
    private final long seconds;
    private long current;
    private int count;

    Window(long seconds) {
      this.seconds = seconds;
    }

    synchronized int count(long now) {
      if (now / seconds != current) {
        current = now / seconds;
        count = 0;
      }
      return ++count;
    }
  }
}
