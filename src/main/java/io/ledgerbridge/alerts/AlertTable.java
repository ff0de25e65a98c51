package io.ledgerbridge.alerts;

import io.ledgerbridge.config.AlertSettings;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The alerts that have begun, for all nodes. Whoever inserts the row, or deletes it, notes what is
 * to be told, in the same transaction: so it is noted once.
 */
public class AlertTable {
  private final JdbcClient db;
  private final TransactionOperations transactions;
  private final AlertSettings settings;
  private final Clock clock;

  public AlertTable(
      JdbcClient db, TransactionOperations transactions, AlertSettings settings, Clock clock) {
    this.db = db;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
  }

  private record Row(String id, String sentence, OffsetDateTime beganAt) {}

  /**
   * It is so at this moment.
   *
   * @return whether that is new
   */
  boolean seen(Alert alert) {
    int known =
        db.sql("update alert set seen_at = ? where id = ?").params(now(), alert.id()).update();
    return known == 0 && Boolean.TRUE.equals(transactions.execute(status -> begin(alert)));
  }

  /** Ends what no node has seen for a while; the ids. */
  List<String> end() {
    OffsetDateTime lately = now().minus(settings.settle());
    return db
        .sql("select id, sentence, began_at from alert where seen_at <= ? order by id")
        .param(lately)
        .query(
            (row, number) ->
                new Row(row.getString(1), row.getString(2), row.getObject(3, OffsetDateTime.class)))
        .list()
        .stream()
        .flatMap(row -> transactions.execute(status -> end(row, lately)).stream())
        .toList();
  }

  private boolean begin(Alert alert) {
    int inserted =
        db.sql(
                "insert into alert (id, sentence, began_at, seen_at) values (?, ?, ?, ?)"
                    + " on conflict do nothing")
            .params(alert.id(), alert.sentence(), now(), now())
            .update();
    if (inserted == 1) {
      note(new Row(alert.id(), alert.sentence(), now()), Notice.BEGUN);
    }
    return inserted == 1;
  }

  private Optional<String> end(Row row, OffsetDateTime lately) {
    int deleted =
        db.sql("delete from alert where id = ? and seen_at <= ?").params(row.id(), lately).update();
    if (deleted == 0) {
      return Optional.empty();
    }
    note(row, Notice.ENDED);
    return Optional.of(row.id());
  }

  private void note(Row row, String change) {
    settings.channels().forEach(channel -> note(row, change, channel));
  }

  private void note(Row row, String change, String channel) {
    db.sql(
            "insert into alert_notice (alert, change_, sentence, began_at, channel, noted_at,"
                + " due_at, tries) values (?, ?, ?, ?, ?, ?, ?, 0)")
        .params(row.id(), change, row.sentence(), row.beganAt(), channel, now(), now())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
