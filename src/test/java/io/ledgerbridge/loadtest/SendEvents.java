package io.ledgerbridge.loadtest;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends events over many kept connections. What a node does not take goes to the next one a little
 * later, as HubSpot sends again, until the patience ends.
 *
 * @param ports of the nodes
 * @param size events in one post
 * @param connections altogether
 * @param perSecond events a second; 0 is as fast as it goes
 * @param patience how long one post is tried
 */
record SendEvents(
    List<Integer> ports,
    String secret,
    int size,
    int connections,
    int perSecond,
    Duration patience) {
  private static final long AGAIN = TimeUnit.MILLISECONDS.toNanos(250);

  /** What came of it. */
  record Sent(long accepted, long refused, long retried, Duration time) {
    long perSecond() {
      return accepted * 1_000_000_000L / Math.max(1, time.toNanos());
    }
  }

  Sent send(List<Event> events) {
    Run run = new Run(events);
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        int first = i;
        all.add(threads.submit(() -> run.work(first)));
      }
      for (Future<?> each : all) {
        each.get();
      }
      return run.sent();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private final class Run {
    private final List<Event> events;
    private final long begun = System.nanoTime();
    private final AtomicInteger next = new AtomicInteger();
    private final LongAdder accepted = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder retried = new LongAdder();

    Run(List<Event> events) {
      this.events = events;
    }

    Sent sent() {
      Duration time = Duration.ofNanos(System.nanoTime() - begun);
      return new Sent(accepted.sum(), refused.sum(), retried.sum(), time);
    }

    void work(int first) {
      Line line = new Line(first % ports.size());
      for (int from = next.getAndAdd(size); from < events.size(); from = next.getAndAdd(size)) {
        pace(from);
        List<Event> batch = events.subList(from, Math.min(from + size, events.size()));
        (line.deliver(Event.array(batch), retried) ? accepted : refused).add(batch.size());
      }
      line.hangUp();
    }

    private void pace(int from) {
      if (perSecond > 0) {
        long due = begun + from * 1_000_000_000L / perSecond;
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
          LockSupport.parkNanos(wait);
        }
      }
    }
  }

  /** A connection to one node, then to the next. */
  private final class Line {
    private final SignedPost post = new SignedPost(secret);
    private int node;
    private Connection connection;

    Line(int node) {
      this.node = node;
    }

    boolean deliver(String body, LongAdder retried) {
      long end = System.nanoTime() + patience.toNanos();
      while (!taken(body)) {
        retried.increment();
        node = (node + 1) % ports.size();
        hangUp();
        if (System.nanoTime() > end) {
          return false;
        }
        LockSupport.parkNanos(AGAIN);
      }
      return true;
    }

    private boolean taken(String body) {
      try {
        if (connection == null) {
          connection = new Connection(ports.get(node));
        }
        return connection.send(post.of(ports.get(node), body)) == 200;
      } catch (IOException | RuntimeException e) {
        return false;
      }
    }

    void hangUp() {
      try (Connection old = connection) {
        connection = null;
      } catch (IOException gone) {
        connection = null;
      }
    }
  }
}
