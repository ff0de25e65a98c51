package io.ledgerbridge.loadtest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Bursts of workflow actions at one node: how fast each is answered, and what becomes of it. */
final class MeasureActions {
  private static final long MOST = 1000;
  private static final int SHOWN = 5;
  private static final Duration START = Duration.ofMinutes(3);
  private final Bench bench;
  private final Figures figures;
  private final int actions;
  private final ActionBurst burst;
  private final List<String> offences = new ArrayList<>();

  MeasureActions(Bench bench, Figures figures, int actions) {
    this.bench = bench;
    this.figures = figures;
    this.actions = actions;
    this.burst = new ActionBurst(bench.world(), bench.node());
  }

  /** Other deals first, so that what is measured is compiled. */
  void warmUp(int bursts) {
    for (int i = 1; i <= bursts; i++) {
      List<Deal> deals = bench.deals(i, actions);
      burst.begin(deals);
      tell(i == 1 ? "1 first burst" : "2 last of warming up", deals, burst.ended());
    }
  }

  /** New deals, then the same ones once more. */
  void measure() {
    List<Deal> deals = bench.deals(101, actions);
    burst.begin(deals);
    inTime("3 at once", tell("3 at once", deals, burst.ended()));
    burst.begin(deals);
    inTime("4 the same again", tell("4 the same again", deals, burst.ended()));
  }

  /** The first burst of a new process, sent by a simulator that is at work for a while. */
  void measureNew() {
    bench.node().stop();
    bench.node().start();
    bench.node().waitUntilReady(START);
    List<Deal> deals = bench.deals(102, actions);
    burst.begin(deals);
    tell("5 first of a new process", deals, burst.ended());
  }

  /** Killed while it answers, and when a third is completed. */
  void kill() {
    List<Deal> deals = bench.deals(103, actions);
    burst.begin(deals);
    burst.reach(actions / 10, Execution::answered);
    long answered = burst.kill().stream().filter(Execution::answered).count();
    burst.reach(actions / 3, Execution::ended);
    long completed = burst.kill().stream().filter(Execution::ended).count();
    figures.put("answered at the first kill", "6 killed twice", "%d", answered);
    figures.put("completed at the second kill", "6 killed twice", "%d", completed);
    tell("6 killed twice", deals, burst.ended());
  }

  /** What must not be; prints it. */
  boolean right() {
    offences.stream().limit(SHOWN).forEach(System.out::println);
    System.out.println(offences.isEmpty() ? "All is right." : "NOT right: " + offences.size());
    return offences.isEmpty();
  }

  private List<Execution> tell(String column, List<Deal> deals, List<Execution> all) {
    bench.verify();
    World.Calls calls = bench.world().calls();
    ActionAudit audit = new ActionAudit(all, bench.world().documents());
    List<String> wrong = audit.offences(deals);
    offences.addAll(wrong);
    List<Long> taken = all.stream().map(Execution::answeredIn).sorted().toList();
    figures.put("actions", column, "%d", all.size());
    figures.put("answered, p50 ms", column, "%d", percentile(taken, 50));
    figures.put("answered, p95 ms", column, "%d", percentile(taken, 95));
    figures.put("answered, slowest ms", column, "%d", percentile(taken, 100));
    figures.put("all completed within s", column, "%.1f", seconds(all));
    figures.put("posts an action", column, "%.3f", posts(all) / (double) all.size());
    figures.put("HubSpot calls an action", column, "%.3f", calls.hubspot() / (double) all.size());
    figures.put("of these to complete, in all", column, "%d", calls.completions());
    figures.put("documents made", column, "%d", calls.invoices());
    figures.put("completed once with effect", column, "%d", audit.completed());
    figures.put("told once more, without effect", column, "%d", audit.toldAgain());
    figures.put("not right", column, "%d", wrong.size());
    return all;
  }

  private void inTime(String column, List<Execution> all) {
    all.stream()
        .filter(each -> each.answeredIn() > MOST || each.posts() != 1)
        .map(each -> column + ", not answered within " + MOST + " ms: " + each)
        .forEach(offences::add);
  }

  private static long posts(List<Execution> all) {
    return all.stream().mapToLong(Execution::posts).sum();
  }

  private static double seconds(List<Execution> all) {
    Instant first = all.stream().map(Execution::startedAt).min(Instant::compareTo).orElseThrow();
    Instant last = all.stream().map(e -> e.endedAt().orElseThrow()).max(Instant::compareTo).get();
    return Duration.between(first, last).toMillis() / 1000.0;
  }

  private static long percentile(List<Long> sorted, int percent) {
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
