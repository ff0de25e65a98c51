package io.ledgerbridge.inbox;

import io.ledgerbridge.config.RetentionSettings;
import io.ledgerbridge.nodes.Leases;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Removes old history, a thousand rows a step so that nothing waits for it. Deliveries stay: their
 * key is what keeps a record from becoming a second document.
 */
public class Retention {
  private static final String LEASE = "house:retention";
  private final JdbcClient db;
  private final Leases leases;
  private final RetentionSettings settings;
  private final Clock clock;

  public Retention(JdbcClient db, Leases leases, RetentionSettings settings, Clock clock) {
    this.db = db;
    this.leases = leases;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @return how many rows it removed; 0 when none is left, or another node does it
   */
  public int step() {
    return leases.hold(LEASE).isEmpty() ? 0 : inbox() + events() + trail();
  }

  private int inbox() {
    return db.sql(
            "delete from inbox where id in (select id from inbox where state = 'done'"
                + " and received_at < ? order by received_at limit 1000)")
        .param(before(settings.inbox()))
        .update();
  }

  private int events() {
    return db.sql(
            "delete from quickbooks_event where id in (select id from quickbooks_event"
                + " where state = 'done' and received_at < ? order by received_at limit 1000)")
        .param(before(settings.inbox()))
        .update();
  }

  /** What a person may still need stays: the trail of what waits or is parked. */
  private int trail() {
    return db.sql(
            "delete from attempt where id in (select a.id from attempt a join delivery d"
                + " on d.id = a.delivery_id where a.started_at < ?"
                + " and d.state in ('delivered', 'dismissed') order by a.started_at limit 1000)")
        .param(before(settings.trail()))
        .update();
  }

  private OffsetDateTime before(Duration age) {
    return clock.instant().minus(age).atOffset(ZoneOffset.UTC);
  }
}
