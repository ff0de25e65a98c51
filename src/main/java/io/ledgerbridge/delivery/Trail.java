package io.ledgerbridge.delivery;

import io.ledgerbridge.quickbooks.Answer;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * The trail of a delivery: every attempt with request, answer and time, and every act of a person.
 */
public class Trail {
  private final JdbcClient db;
  private final Clock clock;

  public Trail(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Writes down a call before it is made. */
  long begin(long delivery, String step, String requestId, String request) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    db.sql(
            "insert into attempt (delivery_id, step, started_at, request_id, request)"
                + " values (?, ?, ?, ?, ?)")
        .params(delivery, step, now(), requestId, request)
        .update(key, "id");
    return key.getKey().longValue();
  }

  /** Writes down what came back. */
  void end(long attempt, Answer answer, String note) {
    db.sql(
            "update attempt set ended_at = ?, status = ?, answer = ?, intuit_tid = ?, note = ?"
                + " where id = ?")
        .params(now(), answer.status(), answer.text(), answer.tid(), note, attempt)
        .update();
  }

  /** Writes down that nothing came back. */
  void silence(long attempt, String note) {
    db.sql("update attempt set ended_at = ?, note = ? where id = ?")
        .params(now(), note, attempt)
        .update();
  }

  /** Writes down a decision or an act. */
  void note(long delivery, String step, String note) {
    note(List.of(new Note(delivery, step, note)));
  }

  /** A decision or an act. */
  record Note(long delivery, String step, String text) {}

  /** Writes down up to some hundred of them in one statement. */
  void note(List<Note> notes) {
    if (notes.isEmpty()) {
      return;
    }
    List<Object> values = new ArrayList<>();
    notes.forEach(
        note -> values.addAll(List.of(note.delivery(), note.step(), now(), now(), note.text())));
    db.sql(
            "insert into attempt (delivery_id, step, started_at, ended_at, note) values "
                + String.join(", ", Collections.nCopies(notes.size(), "(?, ?, ?, ?, ?)")))
        .params(values)
        .update();
  }

  /** Writes down the decisions that the job has gathered. */
  void flush(Job job) {
    note(
        job.notes.entrySet().stream()
            .map(each -> new Note(job.row.id(), each.getKey(), each.getValue()))
            .toList());
    job.notes.clear();
  }

  /** All of it, oldest first, as the API shows it. */
  public List<Step> of(long delivery) {
    return db.sql("select * from attempt where delivery_id = ? order by id")
        .param(delivery)
        .query(
            (row, n) ->
                new Step(
                    row.getString("step"),
                    time(row.getObject("started_at", OffsetDateTime.class)),
                    time(row.getObject("ended_at", OffsetDateTime.class)),
                    row.getString("request_id"),
                    row.getString("request"),
                    (Integer) row.getObject("status"),
                    row.getString("answer"),
                    row.getString("intuit_tid"),
                    row.getString("note")))
        .list();
  }

  /** One entry; what does not apply to it is null, and left out by the API. */
  public record Step(
      String step,
      Instant startedAt,
      Instant endedAt,
      String requestId,
      String request,
      Integer status,
      String answer,
      String intuitTid,
      String note) {}

  private static Instant time(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
