package io.ledgerbridge.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What listeners have yet to hear: each delivery once for each time that it was delivered or parked
 * since the listener first asked. What a listener could not take it hears again.
 */
public class Announcements {
  /** Rows are dated before they are committed: so long after it none is missing. */
  private static final Duration LATE = Duration.ofMinutes(2);

  private static final int MOST = 100;
  private final JdbcClient db;
  private final Clock clock;

  public Announcements(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** What can be listened to. */
  public enum Topic {
    DELIVERED("delivered_at"),
    PARKED("updated_at");

    private final String moment;

    Topic(String moment) {
      this.moment = moment;
    }

    State state() {
      return State.valueOf(name());
    }
  }

  /** Up to 100 that the listener has not heard of, oldest first. */
  public List<Announcement> due(String listener, Topic topic) {
    Instant since = since(listener);
    List<Announcement> due =
        db.sql(
                "select d.*, d.%1$s as moment from delivery d where d.%2$s and d.%1$s > ?"
                        .formatted(topic.moment, topic.state().literally())
                    + " and not exists (select 1 from heard h where h.listener = ?"
                    + " and h.delivery_id = d.id and h.moment = d.%1$s)".formatted(topic.moment)
                    + " order by d.%1$s, d.id limit ".formatted(topic.moment)
                    + MOST)
            .params(at(since.minus(LATE)), listener)
            .query((row, number) -> announcement(listener, row, number))
            .list();
    if (due.isEmpty()) {
      move(listener, clock.instant());
    }
    return due;
  }

  /** The listener has taken it. */
  public void heard(Announcement told) {
    db.sql(
            "insert into heard (listener, delivery_id, moment) values (?, ?, ?) on conflict do nothing")
        .params(told.listener(), told.id(), at(told.moment()))
        .update();
  }

  private Instant since(String listener) {
    Instant now = clock.instant();
    db.sql("insert into listener (name, since) values (?, ?) on conflict do nothing")
        .params(listener, at(now.plus(LATE)))
        .update();
    return db.sql("select since from listener where name = ?")
        .param(listener)
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }

  /** All before is heard: what is older than that need not be remembered. */
  private void move(String listener, Instant now) {
    db.sql("update listener set since = ? where name = ? and since < ?")
        .params(at(now), listener, at(now))
        .update();
    db.sql("delete from heard where listener = ? and moment < ?")
        .params(listener, at(now.minus(LATE)))
        .update();
  }

  private static Announcement announcement(String listener, ResultSet row, int number)
      throws SQLException {
    Delivery delivery = Delivery.from(row, number);
    Instant moment = row.getObject("moment", OffsetDateTime.class).toInstant();
    return Announcement.of(listener, moment, delivery);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
