package io.ledgerbridge.loadtest;

import io.ledgerbridge.database.History;
import io.ledgerbridge.loadtest.MeasureClaims.Compared;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Throughput on an empty database, and on the same one with its history; claim times beside a
 * database that has none.
 */
final class MeasureHistory {
  private static final int WARM = 4;

  /** One round differs from the next by as much as what is allowed: medians are compared. */
  private static final int ROUNDS = 5;

  private final Bench bench;
  private final int documents;
  private final DataSource source;
  private final History history;
  private final JdbcClient db;

  MeasureHistory(Bench bench, DataSource source, int documents) {
    this.bench = bench;
    this.documents = documents;
    this.source = source;
    db = JdbcClient.create(source);
    history = new History(db);
  }

  /**
   * @param bare a database of the same server with as many companies and portals
   * @return whether nothing is slower by more than so many percent
   */
  boolean compare(DataSource bare, int rows, int most) {
    history.asleep();
    // Until the code is warm: else the history would look faster than none.
    LongStream.rangeClosed(1, WARM).forEach(this::perSecond);
    double empty = middle(100);
    long begun = System.nanoTime();
    history.deliveries(rows);
    history.inbox(rows);
    System.out.printf(
        "%,d old rows in each table after %d s%n",
        rows, Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    double full = middle(200);
    Compared claims = MeasureClaims.compare(new MeasureClaims(bare), new MeasureClaims(source));
    boolean pages = new MeasurePages(bench.node().url(), db).quick();
    return pages
        & told("ms a document", 1000 / empty, 1000 / full, most)
        & told(
            "ms to claim 100 deliveries", claims.bare().delivery(), claims.full().delivery(), most)
        & told("ms to claim 100 inbox rows", claims.bare().inbox(), claims.full().inbox(), most);
  }

  /** Documents of a second, the middle of some rounds, each with deals of its own. */
  private double middle(long seed) {
    return LongStream.range(seed, seed + ROUNDS)
        .mapToDouble(this::perSecond)
        .sorted()
        .skip(ROUNDS / 2)
        .findFirst()
        .orElseThrow();
  }

  /** Documents of a second; then all is written back. */
  private double perSecond(long seed) {
    // Else documents would pay for the loading, and for the thousands of claims before.
    history.tidy();
    List<Deal> deals = bench.deals(seed, documents);
    Set<String> sent = deals.stream().map(Deal::id).collect(Collectors.toSet());
    long begun = System.currentTimeMillis();
    bench.sender(100, 4, 0).send(deals.stream().map(Deal::event).toList());
    boolean all =
        Rest.until(
            Duration.ofMinutes(10), Duration.ofSeconds(1), () -> arrived(sent).size() >= documents);
    List<Document> arrived = arrived(sent);
    if (!all || arrived.size() != documents) {
      throw new IllegalStateException(arrived.size() + " documents of " + documents + " deals");
    }
    long last = arrived.stream().mapToLong(Document::arrived).max().orElseThrow();
    double perSecond = documents * 1000.0 / (last - begun);
    System.out.printf("documents/s %.0f%n", perSecond);
    atRest();
    return perSecond;
  }

  private void atRest() {
    if (!Rest.until(Duration.ofMinutes(5), Duration.ofMillis(200), history::writtenBack)) {
      throw new IllegalStateException("The documents were not written back within five minutes");
    }
  }

  private List<Document> arrived(Set<String> sent) {
    return bench.world().documents().stream()
        .filter(document -> sent.contains(document.record()))
        .toList();
  }

  private static boolean told(String what, double empty, double full, int most) {
    double slower = 100 * (full / empty - 1);
    System.out.printf("%-30s %.2f, with history %.2f: %+.0f %%%n", what, empty, full, slower);
    return slower <= most;
  }
}
