package io.ledgerbridge.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.transaction.annotation.Transactional;

/** The tables of backfills: what was asked, how far it is, what it came to. */
public class Backfills {
  private static final int MOST_RECORDS = 1000;
  private final JdbcClient db;
  private final Clock clock;

  public Backfills(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * A record that would not be delivered as it is.
   *
   * @param outcome {@code park} with the reason's code, or {@code wait}
   */
  public record Finding(String objectId, String objectName, String outcome, String sentence) {}

  /**
   * What is asked.
   *
   * @param askedBy who, as it is told afterwards
   */
  public record Wish(
      String portal,
      String flow,
      String objectType,
      Instant from,
      Instant to,
      boolean dry,
      String askedBy) {}

  @Transactional
  public Backfill add(Wish wish) {
    KeyHolder id = new GeneratedKeyHolder();
    db.sql(
            "insert into backfill (portal, flow, object_type, from_at, to_at, dry, state, after_id,"
                + " portion, asked_by, due_at, created_at, updated_at)"
                + " values (?, ?, ?, ?, ?, ?, 'running', '0', '', ?, ?, ?, ?)")
        .params(wish.portal(), wish.flow(), wish.objectType(), at(wish.from()), at(wish.to()))
        .params(wish.dry(), wish.askedBy(), now(), now(), now())
        .update();
    return db.sql("select * from backfill order by id desc limit 1").query(Backfills::row).single();
  }

  public Optional<Backfill> find(long id) {
    return db.sql("select * from backfill where id = ?").param(id).query(Backfills::row).optional();
  }

  /** The last hundred, newest first. */
  public List<Backfill> all() {
    return db.sql("select * from backfill order by id desc limit 100").query(Backfills::row).list();
  }

  /** Those that have something to do now. */
  List<Backfill> running() {
    return db.sql("select * from backfill where state = 'running' and due_at <= ? order by id")
        .param(now())
        .query(Backfills::row)
        .list();
  }

  /** How many records came to what. */
  public Map<String, Long> outcomes(long id) {
    Map<String, Long> outcomes = new TreeMap<>();
    db.sql("select outcome, records from backfill_outcome where backfill = ?")
        .param(id)
        .query((row, number) -> outcomes.put(row.getString(1), row.getLong(2)))
        .list();
    return outcomes;
  }

  /** The first thousand records that would not be delivered as they are. */
  public List<Finding> findings(long id) {
    return db.sql(
            "select * from backfill_record where backfill = ? order by outcome, object_id limit ?")
        .params(id, MOST_RECORDS)
        .query(
            (row, number) ->
                new Finding(
                    row.getString("object_id"),
                    row.getString("object_name"),
                    row.getString("outcome"),
                    row.getString("sentence")))
        .list();
  }

  /**
   * @return false when it has ended already
   */
  public boolean cancel(long id) {
    return end(id, "cancelled");
  }

  boolean done(Backfill backfill) {
    return end(backfill.id(), "done");
  }

  /** These records come next. */
  void went(Backfill backfill, String afterId, String portion) {
    db.sql("update backfill set after_id = ?, portion = ?, updated_at = ? where id = ?")
        .params(afterId, portion, now(), backfill.id())
        .update();
  }

  void later(Backfill backfill, Duration wait) {
    db.sql("update backfill set due_at = ? where id = ?")
        .params(now().plus(wait), backfill.id())
        .update();
  }

  /** The records of a portion and what became of each. */
  void count(Backfill backfill, List<Finding> records) {
    records.forEach(each -> count(backfill, each.outcome()));
    records.stream()
        .filter(each -> !each.sentence().isEmpty())
        .limit(Math.max(0, MOST_RECORDS - noted(backfill)))
        .forEach(each -> note(backfill, each));
  }

  private void count(Backfill backfill, String outcome) {
    int known =
        db.sql(
                "update backfill_outcome set records = records + 1 where backfill = ? and outcome = ?")
            .params(backfill.id(), outcome)
            .update();
    if (known == 0) {
      db.sql("insert into backfill_outcome (backfill, outcome, records) values (?, ?, 1)")
          .params(backfill.id(), outcome)
          .update();
    }
  }

  private long noted(Backfill backfill) {
    return db.sql("select count(*) from backfill_record where backfill = ?")
        .param(backfill.id())
        .query(Long.class)
        .single();
  }

  private void note(Backfill backfill, Finding each) {
    db.sql(
            "insert into backfill_record (backfill, object_id, object_name, outcome, sentence)"
                + " values (?, ?, ?, ?, ?) on conflict do nothing")
        .params(backfill.id(), each.objectId(), each.objectName(), each.outcome(), each.sentence())
        .update();
  }

  private boolean end(long id, String state) {
    return db.sql(
                "update backfill set state = ?, portion = '', updated_at = ?"
                    + " where id = ? and state = 'running'")
            .params(state, now(), id)
            .update()
        == 1;
  }

  private OffsetDateTime now() {
    return at(clock.instant());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Backfill row(ResultSet row, int number) throws SQLException {
    return new Backfill(
        row.getLong("id"),
        row.getString("portal"),
        row.getString("flow"),
        row.getString("object_type"),
        time(row, "from_at"),
        time(row, "to_at"),
        row.getBoolean("dry"),
        row.getString("state"),
        row.getString("after_id"),
        row.getString("portion"),
        row.getString("asked_by"),
        time(row, "created_at"),
        time(row, "updated_at"));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
