package io.ledgerbridge.loadtest;

import java.util.List;
import java.util.stream.LongStream;

/** How many events the webhook door takes: stored, then answered with 200. */
record MeasureDoor(Bench bench, Figures figures, String column) {
  private static final long PORTAL = 62515;
  private static final long NOBODY = 10_000_000_000L;

  /**
   * @param how stands behind the names of the figures
   * @param seconds about how long each part takes
   */
  void measure(String how, int seconds) {
    figures.put("webhook posts/s, one event each" + how, column, "%d", warm(NOBODY, seconds, 1));
    figures.put(
        "webhook events/s, arrays of 100" + how, column, "%d", warm(3 * NOBODY, seconds, 100));
  }

  /** Twice as long first, so that what is measured is compiled. */
  private long warm(long first, int seconds, int size) {
    long rate = post(first, 2000 * size, size);
    long warm = post(first + NOBODY / 2, (int) rate * 2 * seconds, size);
    return post(first + NOBODY, (int) warm * seconds, size);
  }

  /** Events about deals that nobody has: the door does not know that. */
  private long post(long first, int count, int size) {
    long now = System.currentTimeMillis();
    List<Event> events =
        LongStream.range(first, first + count)
            .mapToObj(id -> new Event(PORTAL, Long.toString(id), "closedwon", now))
            .toList();
    SendEvents.Sent sent = bench.sender(size, 16, 0).send(events);
    if (sent.refused() > 0) {
      throw new IllegalStateException(sent.refused() + " events were refused");
    }
    return sent.perSecond();
  }
}
