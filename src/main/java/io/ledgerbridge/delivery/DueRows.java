package io.ledgerbridge.delivery;

import io.ledgerbridge.nodes.Lease;
import io.ledgerbridge.nodes.Leases;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Finds the rows that are due, and takes them under the fence of a lease. */
public final class DueRows {
  /** What a claim may take; its row is under the fence then, and free again when that is 0. */
  static final String OPEN = "state in ('queued', 'waiting', 'delivering')";

  private static final int CLAIM = 100;
  private static final String WAITING =
      "state in ('queued', 'waiting') and due_at <= ? and document is not null";
  private static final String LEFT = "state = 'delivering' and (sent_at is null or sent_at <= ?)";
  private final JdbcClient db;
  private final TransactionOperations transactions;
  private final Leases leases;
  private final Duration settle;
  private final Clock clock;

  /**
   * @param settle after which a call that was sent has come to its end
   */
  public DueRows(
      JdbcClient db,
      TransactionOperations transactions,
      Leases leases,
      Duration settle,
      Clock clock) {
    this.db = db;
    this.transactions = transactions;
    this.leases = leases;
    this.settle = settle;
    this.clock = clock;
  }

  /** The companies that have a due row, or one that nobody works on any more. */
  Set<String> realms() {
    return new HashSet<>(
        db.sql(
                "select c.realm from company c left join lease l"
                    + " on l.name = 'company:' || c.realm and l.expires_at > current_timestamp"
                    + " where "
                    + notHeld(WAITING)
                    + " or "
                    + notHeld(LEFT))
            .params(now(), now().minus(settle))
            .query(String.class)
            .list());
  }

  private static String notHeld(String condition) {
    return "exists (select 1 from delivery d where d.realm = c.realm"
        + " and (l.fence is null or d.fence <> l.fence) and d."
        + condition
        + ")";
  }

  /**
   * Up to 100 due rows, now under the fence, which is all that changes of them. Those left behind
   * by a lost holder, or dropped by this one, are among them once nothing of theirs can be in
   * flight.
   *
   * @param inHand rows that this process works on; what is taken is added
   */
  List<Delivery> take(String realm, Lease lease, Set<Long> inHand) {
    return transactions.execute(status -> pinned(realm, lease, inHand));
  }

  /** Pinned, the lease cannot go to another node between looking and taking. */
  private List<Delivery> pinned(String realm, Lease lease, Set<Long> inHand) {
    List<Delivery> due =
        leases.pin(lease) ? select(realm, lease.fence(), inHand) : List.<Delivery>of();
    if (!due.isEmpty()) {
      String ids =
          due.stream().map(row -> Long.toString(row.id())).collect(Collectors.joining(", "));
      int taken =
          db.sql(
                  "update delivery set fence = ? where document is not null and "
                      + OPEN
                      + " and id in ("
                      + ids
                      + ")")
              .param(lease.fence())
              .update();
      List<Delivery> ours = taken == due.size() ? due : taken(due, ids, lease);
      ours.forEach(row -> inHand.add(row.id()));
      return ours;
    }
    return due;
  }

  /** Without those that parked between looking and taking. */
  private List<Delivery> taken(List<Delivery> due, String ids, Lease lease) {
    String sql = "select id from delivery where fence = ? and " + OPEN + " and id in (" + ids + ")";
    Set<Long> taken = db.sql(sql).param(lease.fence()).query(Long.class).set();
    return due.stream().filter(row -> taken.contains(row.id())).toList();
  }

  /** Each part follows an index to the few rows that are not done, however many are. */
  private List<Delivery> select(String realm, long fence, Set<Long> inHand) {
    int most = CLAIM + inHand.size();
    return db
        .sql(
            "select * from ("
                + part("state = 'queued' and due_at <= ? and document is not null")
                + " union all "
                + part("state = 'waiting' and due_at <= ? and document is not null")
                + " union all "
                + part(LEFT + " and fence <= ?")
                + ") due order by due_at, id limit ?")
        .params(realm, now(), most)
        .params(realm, now(), most)
        .params(realm, now().minus(settle), fence, most)
        .param(most)
        .query(Delivery::from)
        .list()
        .stream()
        .filter(row -> !inHand.contains(row.id()))
        .limit(CLAIM)
        .toList();
  }

  private static String part(String condition) {
    return "(select * from delivery where realm = ? and "
        + condition
        + " order by due_at, id limit ?)";
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
