package io.ledgerbridge.loadtest;

import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.inbox.DuePortals;
import io.ledgerbridge.nodes.Lanes;
import io.ledgerbridge.nodes.Leases;
import java.time.Clock;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a node does again and again, whether anything happens or not. */
final class MeasurePortals {
  private static final int ROUNDS = 31;
  private final JdbcClient db;
  private final Figures figures;

  MeasurePortals(DataSource source, Figures figures) {
    Flyway.configure().dataSource(source).load().migrate();
    this.db = JdbcClient.create(source);
    this.figures = figures;
  }

  void measure(int count) {
    String column = "%,d portals".formatted(count);
    fill(count);
    Leases leases = new Leases(db, new Lanes(1), System::nanoTime);
    long taking = time(() -> IntStream.range(0, count).forEach(id -> take(leases, id)));
    // The first of them ended while the last were taken.
    db.sql("update lease set expires_at = current_timestamp + interval '1' hour").update();
    db.sql("vacuum analyze").update();
    Portals portals = new Portals(db, Clock.systemUTC());
    DuePortals due = new DuePortals(db);
    figures.put("taking a lease, ms", column, "%.2f", taking / 1e6 / (2.0 * count));
    put("renewing the leases of portals and companies, ms (every 3 s)", column, leases::renew);
    if (leases.counted().values().stream().mapToLong(each -> each).sum() != 2L * count) {
      throw new IllegalStateException("Only " + leases.counted() + " leases were renewed");
    }
    put("looking for portals with something due, ms (every 500 ms)", column, due::look);
    put("reading the portals that are awake, ms (the same)", column, portals::awake);
  }

  private static void take(Leases leases, int id) {
    leases.hold("portal:" + id);
    leases.hold("company:" + id);
  }

  /** Each portal has a few rows that are done, and one that waits until tomorrow. */
  private void fill(int count) {
    db.sql(
            "insert into portal (id, time_zone, currency, ui_domain, connected_at) select n::text,"
                + " 'UTC', 'USD', 'app.hubspot.com', current_timestamp from generate_series(0, ?) n")
        .param(count - 1)
        .update();
    db.sql(
            "insert into inbox (event_key, portal, object_type, object_id, source, occurred_at,"
                + " received_at, state, due_at, fence, tries) select p.id || '-' || n, p.id, 'deals',"
                + " n::text, 'webhook', current_timestamp, current_timestamp,"
                + " case n when 1 then 'waiting' else 'done' end,"
                + " current_timestamp + interval '1' day, 0, 1"
                + " from portal p cross join generate_series(1, 20) n")
        .update();
  }

  private void put(String name, String column, Runnable act) {
    long[] times = LongStream.generate(() -> time(act)).limit(ROUNDS).sorted().toArray();
    figures.put(name, column, "%.0f", times[ROUNDS / 2] / 1e6);
  }

  private static long time(Runnable act) {
    long begun = System.nanoTime();
    act.run();
    return System.nanoTime() - begun;
  }
}
