package io.ledgerbridge.loadtest;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until something is so, but not for ever. */
final class Rest {
  private Rest() {}

  /** Whether it became so in time. A node that does not answer is asked again. */
  static boolean until(Duration most, Duration pause, BooleanSupplier reached) {
    long end = System.nanoTime() + most.toNanos();
    while (System.nanoTime() < end) {
      if (so(reached)) {
        return true;
      }
      LockSupport.parkNanos(pause.toNanos());
    }
    return so(reached);
  }

  static void pause(long millis) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    for (long rest = end - System.nanoTime(); rest > 0; rest = end - System.nanoTime()) {
      LockSupport.parkNanos(rest);
    }
  }

  private static boolean so(BooleanSupplier reached) {
    try {
      return reached.getAsBoolean();
    } catch (UncheckedIOException e) {
      return false;
    }
  }
}
