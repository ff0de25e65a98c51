package io.ledgerbridge.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which delivered documents HubSpot has yet to hear of. */
public class WriteBackQueue {
  static final int MOST = 100;
  private static final Duration LONGEST = Duration.ofHours(1);
  private final JdbcClient db;
  private final Trail trail;
  private final Clock clock;

  public WriteBackQueue(JdbcClient db, Trail trail, Clock clock) {
    this.db = db;
    this.trail = trail;
    this.clock = clock;
  }

  List<Delivery> due(String portal) {
    return db.sql(
            "select * from delivery where portal = ? and write_back = 'pending'"
                + " and write_back_due_at <= ? order by write_back_due_at, id limit "
                + MOST)
        .params(portal, now())
        .query(Delivery::from)
        .list();
  }

  void done(List<Delivery> rows) {
    put(rows, "done", "Written to the record in HubSpot");
  }

  void gone(List<Delivery> rows) {
    put(rows, "gone", "The record is no longer in HubSpot: nothing written");
  }

  void later(Delivery row, String why) {
    db.sql(
            "update delivery set write_back_tries = write_back_tries + 1, write_back_due_at = ?"
                + " where id = ?")
        .params(now().plus(wait(row)), row.id())
        .update();
    trail.note(row.id(), "write back", "Tried again later: " + why);
  }

  /** How many documents HubSpot has yet to hear of; by portal, since that finds them by index. */
  public long open() {
    return db.sql(
            "select count(*) from portal p join delivery d on d.portal = p.id"
                + " and d.write_back = 'pending'")
        .query(Long.class)
        .single();
  }

  private Duration wait(Delivery row) {
    int tries =
        db.sql("select write_back_tries from delivery where id = ?")
            .param(row.id())
            .query(Integer.class)
            .single();
    long seconds = 10L << Math.min(tries, 9);
    return Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
  }

  private void put(List<Delivery> rows, String state, String note) {
    if (rows.isEmpty()) {
      return;
    }
    String ids =
        rows.stream().map(row -> Long.toString(row.id())).collect(Collectors.joining(", "));
    db.sql("update delivery set write_back = ? where id in (" + ids + ")").param(state).update();
    trail.note(rows.stream().map(row -> new Trail.Note(row.id(), "write back", note)).toList());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
