package io.ledgerbridge.delivery;

import io.ledgerbridge.nodes.LostLease;
import io.ledgerbridge.sales.Reason;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes what became of a job. Every write is fenced: only the holder of the lease gets through.
 */
public class Results {
  private static final String FENCED = " where id = ? and fence = ? and " + DueRows.OPEN;
  private final JdbcClient db;
  private final DeliveryWords words;
  private final Clock clock;

  public Results(JdbcClient db, Clock clock) {
    this.db = db;
    this.words = new DeliveryWords(db);
    this.clock = clock;
  }

  /** What goes out and when, before it goes: from here on the outcome is unknown. */
  void sending(Job job, String requestId, String payload) {
    fenced(
        job,
        db.sql(
                "update delivery set state = 'delivering', request_id = ?, payload = ?, sent_at = ?,"
                    + " attempts = attempts + 1, updated_at = ?"
                    + FENCED)
            .params(requestId, payload, now(), now(), job.row.id(), job.fence)
            .update());
  }

  /** The document is there. */
  void delivered(Job job, String id, String number, String url, BigDecimal total) {
    fenced(
        job,
        db.sql(
                "update delivery set state = 'delivered', document_id = ?, document_number = ?,"
                    + " document_url = ?, total = ?, delivered_at = ?, sent_at = null, reason_code = null, reason = null,"
                    + " raw_fault = null, write_back_due_at = ?, write_back = case when write_back_id is null"
                    + " then 'none' else 'pending' end,"
                    + " updated_at = ?"
                    + FENCED)
            .params(id, number, url, total, now(), now(), now(), job.row.id(), job.fence)
            .update());
    words.add(job.row.id(), Words.of(number == null ? "" : number));
    job.came(State.DELIVERED, "");
    job.close();
  }

  /** The invoice is there; the payment that settles it is next. */
  void halfway(Job job, String id, String number, String url, BigDecimal total) {
    fenced(
        job,
        db.sql(
                "update delivery set step = 2, document_id = ?, document_number = ?,"
                    + " document_url = ?, total = ?, sent_at = null, request_id = null,"
                    + " payload = null, updated_at = ?"
                    + FENCED)
            .params(id, number, url, total, now(), job.row.id(), job.fence)
            .update());
  }

  /** A person must act. */
  void parked(Job job, Reason reason, String raw) {
    put(job, State.PARKED, reason, raw, clock.instant());
  }

  /** It goes on by itself at that time. */
  void waiting(Job job, Reason reason, String raw, Instant due) {
    put(job, State.WAITING, reason, raw, due);
  }

  /** QuickBooks has certainly not booked what was sent: the next try is a new request. */
  void refused(Job job) {
    db.sql("update delivery set generation = generation + 1, sent_at = null" + FENCED)
        .params(job.row.id(), job.fence)
        .update();
  }

  /** Nothing went out: it is due again, and an outcome that was unknown before still is. */
  void notSent(Job job) {
    boolean unknown = job.row.sentAt().isPresent();
    fenced(
        job,
        db.sql(
                "update delivery set state = ?, fence = 0, due_at = ?, updated_at = ?"
                    + (unknown ? "" : ", sent_at = null")
                    + FENCED)
            .params(unknown ? State.WAITING.id() : State.QUEUED.id(), now(), now())
            .params(job.row.id(), job.fence)
            .update());
    job.close();
  }

  private void put(Job job, State state, Reason reason, String raw, Instant due) {
    fenced(
        job,
        db.sql(
                "update delivery set state = ?, fence = 0, reason_code = ?, reason = ?, raw_fault = ?,"
                    + " due_at = ?, updated_at = ?"
                    + FENCED)
            .params(state.id(), reason.code().name(), reason.sentence(), raw)
            .params(due.atOffset(ZoneOffset.UTC), now(), job.row.id(), job.fence)
            .update());
    job.came(state, reason.code().name());
    job.close(reason.sentence());
  }

  private static void fenced(Job job, int written) {
    if (written != 1) {
      job.close();
      throw new LostLease("company:" + job.realm());
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
