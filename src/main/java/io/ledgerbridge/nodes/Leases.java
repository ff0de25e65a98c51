package io.ledgerbridge.nodes;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The leases of this process. They run by the database's clock (the nodes' own may differ), for ten
 * seconds, and are renewed by the route {@code leases} every three.
 */
public class Leases implements AutoCloseable {
  static final String END = "current_timestamp + interval '10' second";
  private static final String MINE = " where holder = ? and expires_at > current_timestamp";
  // Less than a lease lasts: what is surely ours ends before another node can take it.
  private static final long SURE_NANOS = 8_000_000_000L;
  private final String holder = UUID.randomUUID().toString();
  private final Map<String, Held> held = new ConcurrentHashMap<>();
  private final Set<String> leaving = ConcurrentHashMap.newKeySet();
  private final JdbcClient db;
  private final Lanes lanes;
  private final LongSupplier nanos;
  private final Shares shares;
  private final LeaseWatch watch;

  private record Held(Lease lease, long renewedAt) {}

  /**
   * @param nanos a clock that nobody sets, as {@link System#nanoTime}
   */
  public Leases(JdbcClient db, Lanes lanes, LongSupplier nanos) {
    this(db, lanes, nanos, LeaseWatch.NOBODY);
  }

  /**
   * @param watch is told of each change
   */
  public Leases(JdbcClient db, Lanes lanes, LongSupplier nanos, LeaseWatch watch) {
    this.db = db;
    this.lanes = lanes;
    this.nanos = nanos;
    this.shares = new Shares(db, holder);
    this.watch = watch;
  }

  /** From now on leases are taken, and given back, by where their work comes to. */
  public void place(Places places) {
    shares.places(places);
  }

  /** This process, as the database knows it. */
  public String holder() {
    return holder;
  }

  /** How many leases of each kind this process holds. */
  public Map<String, Long> counted() {
    return held.keySet().stream().collect(groupingBy(Shares::kind, TreeMap::new, counting()));
  }

  /**
   * Whether leases can be had at all: the database answers, and takes writes.
   *
   * @throws DataAccessException when it does not
   */
  public void check() {
    db.sql("delete from lease where name = ''").update();
  }

  /** The lease of that name when this process has it or can have it now. */
  public Optional<Lease> hold(String name) {
    if (leaving.contains(name)) {
      return Optional.empty();
    }
    Held mine = held.computeIfPresent(name, (same, old) -> sure(old) ? old : again(old));
    return mine == null ? take(name) : Optional.of(mine.lease());
  }

  /** Whether the lease is ours beyond doubt: renewed so lately that nobody can have taken it. */
  public boolean sure(String name, long fence) {
    Held mine = held.get(name);
    return mine != null && mine.lease().fence() == fence && sure(mine);
  }

  /**
   * Keeps the lease from changing hands until the end of the surrounding transaction.
   *
   * @return false when it is not ours any more
   */
  public boolean pin(Lease lease) {
    return !db.sql(
            "select fence from lease where name = ? and holder = ? and fence = ?"
                + " and expires_at > current_timestamp for update")
        .params(lease.name(), holder, lease.fence())
        .query(Long.class)
        .list()
        .isEmpty();
  }

  /** Renews what is held, lets go what was lost, and leaves to other nodes what is their part. */
  public void renew() {
    long asked = nanos.getAsLong();
    Map<String, Long> ours = renewed();
    held.replaceAll((name, mine) -> ours(mine, ours) ? new Held(mine.lease(), asked) : mine);
    held.values().removeIf(mine -> mine.renewedAt() < asked && !ours(mine, ours) && lost(mine));
    shares.count();
    leaving.addAll(shares.surplus(held.keySet()));
    leaving.stream().filter(name -> !lanes.busy(name)).toList().forEach(this::giveBack);
  }

  /** Gives all back, so that another node need not wait for the expiry. */
  @Override
  public void close() {
    held.clear();
    db.sql("update lease set expires_at = current_timestamp where holder = ?")
        .param(holder)
        .update();
    shares.leave();
  }

  /** Tells that it is gone. */
  private boolean lost(Held mine) {
    watch.changed(Shares.kind(mine.lease().name()), LeaseWatch.Change.LOST);
    return true;
  }

  private void giveBack(String name) {
    held.remove(name);
    watch.changed(Shares.kind(name), LeaseWatch.Change.GIVEN_BACK);
    db.sql("update lease set expires_at = current_timestamp where name = ? and holder = ?")
        .params(name, holder)
        .update();
    leaving.remove(name);
  }

  private static boolean ours(Held mine, Map<String, Long> fences) {
    return fences.getOrDefault(mine.lease().name(), -1L) == mine.lease().fence();
  }

  /** The fences of the leases that were still ours, and are for another while. */
  private Map<String, Long> renewed() {
    db.sql("update lease set expires_at = " + END + MINE).param(holder).update();
    Map<String, Long> fences = new HashMap<>();
    db.sql("select name, fence from lease" + MINE)
        .param(holder)
        .query((row, number) -> fences.put(row.getString(1), row.getLong(2)))
        .list();
    return fences;
  }

  private boolean sure(Held mine) {
    return nanos.getAsLong() - mine.renewedAt() < SURE_NANOS;
  }

  /** Renews one lease out of turn, or lets it go. */
  private Held again(Held mine) {
    long asked = nanos.getAsLong();
    int ours =
        db.sql("update lease set expires_at = " + END + MINE + " and name = ? and fence = ?")
            .params(holder, mine.lease().name(), mine.lease().fence())
            .update();
    if (ours != 1) {
      lost(mine);
      return null;
    }
    return new Held(mine.lease(), asked);
  }

  private Optional<Lease> take(String name) {
    long asked = nanos.getAsLong();
    if (!shares.room(name, held.keySet()) || !updated(name) && !inserted(name)) {
      return Optional.empty();
    }
    Lease lease = new Lease(name, fence(name));
    held.put(name, new Held(lease, asked));
    watch.changed(Shares.kind(name), LeaseWatch.Change.TAKEN);
    return Optional.of(lease);
  }

  private boolean updated(String name) {
    return db.sql(
                "update lease set holder = ?, fence = fence + 1, expires_at = "
                    + END
                    + " where name = ? and expires_at <= current_timestamp")
            .params(holder, name)
            .update()
        == 1;
  }

  private boolean inserted(String name) {
    try {
      return db.sql(
                  "insert into lease (name, holder, fence, expires_at)"
                      + " select ?, ?, 1, "
                      + END
                      + " where not exists (select 1 from lease where name = ?)")
              .params(name, holder, name)
              .update()
          == 1;
    } catch (DuplicateKeyException another) {
      return false;
    }
  }

  private long fence(String name) {
    return db.sql("select fence from lease where name = ? and holder = ?")
        .params(name, holder)
        .query(Long.class)
        .single();
  }
}
