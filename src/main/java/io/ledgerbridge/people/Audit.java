package io.ledgerbridge.people;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who did what, and when; nothing of it is ever changed. */
public class Audit {
  private final JdbcClient db;
  private final Clock clock;

  public Audit(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * One act.
   *
   * @param subject the record or person that it was done to, or blank
   * @param detail what else there is to say, or blank
   */
  public record Entry(long id, Instant at, String who, String act, String subject, String detail) {}

  /** No secret goes in here. */
  public void note(String who, String act, String subject, String detail) {
    db.sql("insert into audit (at, who, act, subject, detail) values (?, ?, ?, ?, ?)")
        .params(clock.instant().atOffset(ZoneOffset.UTC), text(who, 255), text(act, 255))
        .params(text(subject, 255), text(detail, 1000))
        .update();
  }

  /**
   * Newest first.
   *
   * @param who only this one's acts
   * @param before only what is older than the one with this id
   */
  public List<Entry> list(Optional<String> who, Optional<Long> before, int limit) {
    return db.sql(
            "select id, at, who, act, subject, detail from audit where id < ?"
                + who.map(name -> " and who = ?").orElse("")
                + " order by id desc limit ?")
        .params(before.orElse(Long.MAX_VALUE))
        .params(who.map(name -> text(name, 255)).stream().toList())
        .params(limit)
        .query(
            (row, number) ->
                new Entry(
                    row.getLong("id"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("who"),
                    row.getString("act"),
                    row.getString("subject"),
                    row.getString("detail")))
        .list();
  }

  /** Whatever came from outside: in one line, and not longer than its column. */
  private static String text(String said, int longest) {
    String line = said.replaceAll("\\p{Cntrl}", " ");
    return line.length() > longest ? line.substring(0, longest) : line;
  }
}
