package io.ledgerbridge.loadtest;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** From webhook to document: one at a time, then as many as it can. */
record MeasureDocuments(Bench bench, Figures figures, String column) {
  private static final int ONE_BY_ONE = 60;
  private static final int A_SECOND = 3;
  private static final Duration MOST = Duration.ofMinutes(10);
  private static final Duration WRITE_BACK = Duration.ofSeconds(5);

  void measure(int warmUp, int documents) {
    sendAll(1, warmUp);
    bench.verify();
    oneByOne(bench.deals(4, 2 * ONE_BY_ONE));
    bench.verify();
    idle();
    full(documents);
  }

  /** Once the node has compiled what single events make hot, which takes a core half a minute. */
  private void idle() {
    Duration cpuBefore = bench.node().command().cpu();
    Map<String, Long> sent = oneByOne(bench.deals(2, ONE_BY_ONE));
    Duration cpu = bench.node().command().cpu().minus(cpuBefore);
    bench.verify();
    List<Long> taken =
        bench.world().documents().stream()
            .filter(document -> sent.containsKey(document.record()))
            .map(document -> document.arrived() - sent.get(document.record()))
            .sorted()
            .toList();
    figures.put("webhook to document, idle, p50 ms", column, "%d", percentile(taken, 50));
    figures.put("webhook to document, idle, p95 ms", column, "%d", percentile(taken, 95));
    figures.put("CPU ms per document, idle", column, "%.1f", cpu.toMillis() / (double) ONE_BY_ONE);
  }

  /** Single events, each long after the one before it is done; answers when each was sent. */
  private Map<String, Long> oneByOne(List<Deal> deals) {
    Map<String, Long> sent = new HashMap<>();
    SendEvents sender = bench.sender(1, 1, 0);
    for (Deal deal : deals) {
      sent.put(deal.id(), System.currentTimeMillis());
      sender.send(List.of(deal.event()));
      Rest.pause(1000 / A_SECOND);
    }
    return sent;
  }

  private void full(int documents) {
    bench.world().forgetCalls();
    Duration cpuBefore = bench.node().command().cpu();
    long begun = System.currentTimeMillis();
    Set<String> sent = sendAll(3, documents);
    // Not by asking the node, which would cost it time.
    Rest.until(MOST, Duration.ofMillis(200), () -> bench.world().calls().invoices() >= documents);
    Rest.pause(WRITE_BACK.toMillis());
    Duration cpu = bench.node().command().cpu().minus(cpuBefore);
    long resident = bench.node().command().resident();
    World.Calls calls = bench.world().calls();
    bench.verify();
    long last =
        bench.world().documents().stream()
            .filter(document -> sent.contains(document.record()))
            .mapToLong(Document::arrived)
            .max()
            .orElseThrow();
    double seconds = (last - begun) / 1000.0;
    figures.put("documents/s end to end", column, "%.0f", documents / seconds);
    figures.put("CPU ms per document", column, "%.1f", cpu.toMillis() / (double) documents);
    figures.put("HubSpot calls/document", column, "%.3f", calls.hubspot() / (double) documents);
    figures.put("QuickBooks writes/document", column, "%.3f", calls.writes() / (double) documents);
    figures.put("QuickBooks reads/document", column, "%.3f", calls.reads() / (double) documents);
    figures.put("resident MB after it", column, "%d", resident);
  }

  /** Makes the deals first: only the sending is measured. */
  private Set<String> sendAll(long seed, int count) {
    List<Deal> deals = bench.deals(seed, count);
    SendEvents.Sent sent = bench.sender(100, 4, 0).send(deals.stream().map(Deal::event).toList());
    if (sent.refused() > 0) {
      throw new IllegalStateException(sent.refused() + " events were refused");
    }
    return deals.stream().map(Deal::id).collect(Collectors.toSet());
  }

  private static long percentile(List<Long> sorted, int percent) {
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
