package io.ledgerbridge.loadtest;

import io.ledgerbridge.database.History;
import io.ledgerbridge.delivery.ClaimDeliveries;
import io.ledgerbridge.inbox.ClaimInbox;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How long claims take in one database, by the company and the portal that no node works on. */
final class MeasureClaims {
  private static final int CLAIMS = 501;
  private static final int ROUNDS = 15;
  private final History history;
  private final ClaimDeliveries deliveries;
  private final ClaimInbox inbox;

  MeasureClaims(DataSource source) {
    JdbcClient db = JdbcClient.create(source);
    history = new History(db);
    deliveries =
        new ClaimDeliveries(db, new TransactionTemplate(new JdbcTransactionManager(source)));
    inbox = new ClaimInbox(db);
  }

  /** Medians of one round, or of some, in milliseconds for a hundred rows. */
  record Claims(double delivery, double inbox, double settled) {
    static Claims middle(List<Claims> rounds) {
      return new Claims(
          of(rounds, Claims::delivery), of(rounds, Claims::inbox), of(rounds, Claims::settled));
    }

    private static double of(List<Claims> rounds, ToDoubleFunction<Claims> figure) {
      return median(rounds.stream().mapToDouble(figure).toArray());
    }
  }

  record Compared(Claims bare, Claims full) {}

  /**
   * The databases take turns, so that what else the machine does is the same for both. The first
   * round only makes the code warm.
   */
  static Compared compare(MeasureClaims bare, MeasureClaims full) {
    List<Compared> rounds =
        IntStream.rangeClosed(0, ROUNDS)
            .mapToObj(round -> new Compared(bare.round("bare"), full.round("full")))
            .skip(1)
            .toList();
    return new Compared(
        Claims.middle(rounds.stream().map(Compared::bare).toList()),
        Claims.middle(rounds.stream().map(Compared::full).toList()));
  }

  /** Shares the machine with nothing that was done before it. */
  private Claims round(String name) {
    history.tidy();
    Claims claims = new Claims(time(deliveries::claim), time(inbox::claim), time(inbox::settle));
    System.out.printf(
        "%s: claim of deliveries %.2f ms, of inbox rows %.2f ms, settling these %.2f ms%n",
        name, claims.delivery(), claims.inbox(), claims.settled());
    return claims;
  }

  private static double time(Supplier<Duration> act) {
    return median(
        IntStream.range(0, CLAIMS).mapToDouble(each -> act.get().toNanos() / 1e6).toArray());
  }

  private static double median(double... figures) {
    Arrays.sort(figures);
    return figures[figures.length / 2];
  }
}
