package io.ledgerbridge.loadtest;

import java.util.List;
import java.util.stream.LongStream;

/** How many events the webhook door takes: stored, then answered with 200. */
record MeasureDoor(Bench bench, Figures figures, String column) {
  private static final long PORTAL = 62515;
  private static final long NOBODY = 1_000_000_000L;

  /**
   * @param how stands behind the names of the figures
   * @param seconds about how long each part takes
   */
  void measure(String how, int seconds) {
    post(NOBODY, 2000, 1);
    long single = post(2 * NOBODY, rate(1) * seconds, 1);
    figures.put("webhook posts/s, one event each" + how, column, "%d", single);
    long arrays = post(3 * NOBODY, rate(100) * seconds, 100);
    figures.put("webhook events/s, arrays of 100" + how, column, "%d", arrays);
  }

  /** A first short run tells how many events fill the time. */
  private int rate(int size) {
    return (int) post(4 * NOBODY + size * 1_000_000L, 20 * 100 * Math.max(1, size / 10), size);
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
