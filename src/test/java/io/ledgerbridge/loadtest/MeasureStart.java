package io.ledgerbridge.loadtest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How long the application takes until it takes webhooks. */
record MeasureStart(Path folder, Application application, Figures figures) {
  private static final int TIMES = 3;

  void measure(Map<String, String> settings) {
    figures.put("start-up s, packed jar", "H2", "%.1f", best(settings, application.packed()));
    figures.put("start-up s, unpacked", "H2", "%.1f", best(settings, application.unpacked()));
    List<String> quick = application.quick();
    figures.put("start-up s, with class archive", "H2", "%.1f", best(settings, quick));
  }

  private double best(Map<String, String> settings, List<String> words) {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < TIMES; i++) {
      Node node = new Node(folder.resolve("start"), Command.freePort(), settings, words);
      long begun = System.nanoTime();
      node.start();
      node.waitUntilReady(Duration.ofMinutes(2));
      best = Math.min(best, (System.nanoTime() - begun) / 1e9);
      Duration end = node.stop();
      figures.put("SIGTERM to exit s", "H2", "%.1f", end.toMillis() / 1000.0);
    }
    return best;
  }
}
