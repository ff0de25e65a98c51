package io.ledgerbridge.loadtest;

import io.ledgerbridge.database.History;
import io.ledgerbridge.delivery.ClaimDeliveries;
import io.ledgerbridge.inbox.ClaimInbox;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Throughput and claim times on an empty database, and on the same one with its history. */
final class MeasureHistory {
  private static final int CLAIMS = 501;
  private static final int WARM = 4;

  /** One round differs from the next by as much as what is allowed: medians are compared. */
  private static final int ROUNDS = 5;

  private static final int CLAIM_ROUNDS = 15;

  private final Bench bench;
  private final int documents;
  private final History history;
  private final ClaimDeliveries deliveries;
  private final ClaimInbox inbox;
  private final JdbcClient db;

  MeasureHistory(Bench bench, DataSource source, int documents) {
    this.bench = bench;
    this.documents = documents;
    db = JdbcClient.create(source);
    TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    history = new History(db);
    deliveries = new ClaimDeliveries(db, transactions);
    inbox = new ClaimInbox(db);
  }

  private record Claims(double delivery, double inbox, double settled) {}

  private record Measured(double perSecond, Claims claims) {}

  /**
   * @return whether nothing is slower by more than so many percent
   */
  boolean compare(int rows, int most) {
    history.asleep();
    // Until the code is warm: else the history would look faster than none.
    IntStream.rangeClosed(1, WARM).forEach(this::perSecond);
    claims();
    Measured empty = rounds(100);
    long begun = System.nanoTime();
    history.deliveries(rows);
    history.inbox(rows);
    System.out.printf(
        "%,d old rows in each table after %d s%n",
        rows, Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    Measured full = rounds(200);
    boolean pages = new MeasurePages(bench.node().url(), db).quick();
    return pages
        & told("documents/s", 1 / empty.perSecond(), 1 / full.perSecond(), most)
        & told(
            "ms to claim 100 deliveries", empty.claims().delivery(), full.claims().delivery(), most)
        & told("ms to claim 100 inbox rows", empty.claims().inbox(), full.claims().inbox(), most);
  }

  /** The medians of some rounds: documents first, each round with deals of its own, then claims. */
  private Measured rounds(long seed) {
    double[] documents =
        LongStream.range(seed, seed + ROUNDS).mapToDouble(this::perSecond).toArray();
    List<Claims> claims = IntStream.range(0, CLAIM_ROUNDS).mapToObj(round -> claims()).toList();
    return new Measured(
        middle(DoubleStream.of(documents)),
        new Claims(
            middle(claims.stream().mapToDouble(Claims::delivery)),
            middle(claims.stream().mapToDouble(Claims::inbox)),
            middle(claims.stream().mapToDouble(Claims::settled))));
  }

  private static double middle(DoubleStream figures) {
    double[] sorted = figures.sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /** Claims share the machine with nothing that the documents or claims before left to do. */
  private Claims claims() {
    history.tidy();
    Claims claims =
        new Claims(median(deliveries::claim), median(inbox::claim), median(inbox::settle));
    System.out.printf(
        "claim of deliveries %.2f ms, of inbox rows %.2f ms, settling these %.2f ms%n",
        claims.delivery(), claims.inbox(), claims.settled());
    return claims;
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

  private static double median(Supplier<Duration> act) {
    return middle(IntStream.range(0, CLAIMS).mapToDouble(round -> act.get().toNanos() / 1e6));
  }

  private static boolean told(String what, double empty, double full, int most) {
    double slower = 100 * (full / empty - 1);
    System.out.printf("%-30s slower by %.0f %%%n", what, slower);
    return slower <= most;
  }
}
