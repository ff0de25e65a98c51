package io.ledgerbridge.routefiles;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Nobody asks which flows run while one of them is being replaced: a record that is offered in that
 * moment would pass it by.
 */
public final class RouteGate {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

  public <T> T asking(Supplier<T> question) {
    return holding(lock.readLock(), question);
  }

  <T> T replacing(Supplier<T> work) {
    return holding(lock.writeLock(), work);
  }

  private static <T> T holding(Lock lock, Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
