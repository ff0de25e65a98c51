package io.ledgerbridge.nodes;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * What this process works on at this moment: one lane a name, and beside it so many calls that are
 * under way.
 */
public class Lanes {
  private final int calls;
  private final Set<String> entered = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;
  private final Map<String, Semaphore> free = new ConcurrentHashMap<>();

  /**
   * @param calls how many may be under way for a name
   */
  public Lanes(int calls) {
    this.calls = calls;
  }

  /**
   * @return false when somebody of this process is in the lane, or the process ends
   */
  public boolean enter(String name) {
    return !closed && entered.add(name);
  }

  /**
   * As {@link #enter(String)}, but waits until whoever is in it has left.
   *
   * @return false also when that takes too long
   */
  public boolean enter(String name, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    synchronized (entered) {
      while (!enter(name)) {
        long rest = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (closed || rest <= 0 || !waited(rest)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean waited(long millis) {
    try {
      entered.wait(millis);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** From now on nothing is begun: the process ends, and what it has begun comes to its end. */
  public void close() {
    closed = true;
    tellThoseWhoWait();
  }

  public boolean isClosed() {
    return closed;
  }

  public void leave(String name) {
    entered.remove(name);
    tellThoseWhoWait();
  }

  private void tellThoseWhoWait() {
    synchronized (entered) {
      entered.notifyAll();
    }
  }

  /** Waits until one more call may be under way. */
  public void begin(String name) throws InterruptedException {
    free(name).acquire();
  }

  public void end(String name) {
    free(name).release();
  }

  /** Whether somebody is in the lane or a call is under way. */
  public boolean busy(String name) {
    return entered.contains(name) || free(name).availablePermits() < calls;
  }

  /** Waits until no call is under way. */
  public void rest() {
    free.values().forEach(this::rest);
  }

  private void rest(Semaphore one) {
    one.acquireUninterruptibly(calls);
    one.release(calls);
  }

  private Semaphore free(String name) {
    return free.computeIfAbsent(name, each -> new Semaphore(calls));
  }
}
