package io.ledgerbridge.nodes;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The leases of this process. They run by the database's clock (the nodes' own may differ), for ten
 * seconds, and are renewed by the route {@code leases} every three.
 */
public class Leases implements AutoCloseable {
  private static final String END = "current_timestamp + interval '10' second";
  private final String holder = UUID.randomUUID().toString();
  private final Map<String, Lease> held = new ConcurrentHashMap<>();
  private final JdbcClient db;

  public Leases(JdbcClient db) {
    this.db = db;
  }

  /** The lease of that name when this process has it or can have it now. */
  public Optional<Lease> hold(String name) {
    Lease mine = held.get(name);
    return mine == null ? take(name) : Optional.of(mine);
  }

  /** Renews what is held; what was lost meanwhile is let go. */
  public void renew() {
    held.values().removeIf(lease -> !renewed(lease));
  }

  /** Gives all back, so that another node need not wait for the expiry. */
  @Override
  public void close() {
    held.clear();
    db.sql("update lease set expires_at = current_timestamp where holder = ?")
        .param(holder)
        .update();
  }

  private boolean renewed(Lease lease) {
    return db.sql(
                "update lease set expires_at = "
                    + END
                    + " where name = ? and holder = ? and fence = ?"
                    + " and expires_at > current_timestamp")
            .params(lease.name(), holder, lease.fence())
            .update()
        == 1;
  }

  private Optional<Lease> take(String name) {
    int taken =
        db.sql(
                "update lease set holder = ?, fence = fence + 1, expires_at = "
                    + END
                    + " where name = ? and expires_at <= current_timestamp")
            .params(holder, name)
            .update();
    if (taken == 0 && !inserted(name)) {
      return Optional.empty();
    }
    Lease lease = new Lease(name, fence(name));
    held.put(name, lease);
    return Optional.of(lease);
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
