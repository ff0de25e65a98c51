package io.ledgerbridge.alerts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands out what is to be told, each to one node, until it was told or a day has passed. */
public class Notices {
  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
  private static final int CLAIM = 20;
  private static final Duration IN_HAND = Duration.ofMinutes(5);
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration GIVE_UP = Duration.ofDays(1);
  private final JdbcClient db;
  private final Clock clock;

  public Notices(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** What is due, now in the hands of this node: nobody else gets it for five minutes. */
  public List<Notice> claim() {
    return db
        .sql("select * from alert_notice where due_at <= ? order by due_at, id limit " + CLAIM)
        .param(at(clock.instant()))
        .query(
            (row, number) ->
                new Notice(
                    row.getLong("id"),
                    row.getString("alert"),
                    row.getString("change_"),
                    row.getString("sentence"),
                    row.getObject("began_at", OffsetDateTime.class).toInstant(),
                    row.getString("channel"),
                    row.getObject("noted_at", OffsetDateTime.class).toInstant(),
                    row.getInt("tries") + 1))
        .list()
        .stream()
        .filter(this::ours)
        .toList();
  }

  private boolean ours(Notice notice) {
    return db.sql("update alert_notice set due_at = ?, tries = ? where id = ? and tries = ?")
            .params(at(clock.instant().plus(IN_HAND)), notice.tries())
            .params(notice.id(), notice.tries() - 1)
            .update()
        == 1;
  }

  /** It was told. */
  public void sent(Notice notice) {
    db.sql("delete from alert_notice where id = ?").param(notice.id()).update();
  }

  /** It could not be told; tried again after a while, for a day. */
  public void failed(Notice notice, Exception fault) {
    boolean late = notice.notedAt().plus(GIVE_UP).isBefore(clock.instant());
    LOG.warn(
        "Alert {} could not be told by {}: {}. {}",
        notice.alert(),
        notice.channel(),
        Fault.of(fault),
        late ? "It is given up." : "It is tried again.");
    if (late) {
      sent(notice);
    } else {
      db.sql("update alert_notice set due_at = ? where id = ?")
          .params(at(clock.instant().plus(wait(notice.tries()))), notice.id())
          .update();
    }
  }

  private static Duration wait(int tries) {
    Duration wait = FIRST.multipliedBy(1L << Math.min(tries - 1, 10));
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
