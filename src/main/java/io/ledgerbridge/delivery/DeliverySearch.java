package io.ledgerbridge.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds deliveries, newest first, within a fifth of a second however many there are: it looks
 * through them stretch by stretch, and says where it has come to when the time is over.
 */
public class DeliverySearch {
  private static final long PATIENCE = Duration.ofMillis(120).toNanos();
  private static final long QUICK = Duration.ofMillis(20).toNanos();
  private static final long FIRST_STRETCH = 2_000;
  private final JdbcClient db;
  private final DeliveryWords words;
  private final LongSupplier nanos;

  /**
   * @param nanos a clock that nobody sets, as {@link System#nanoTime}
   */
  public DeliverySearch(JdbcClient db, LongSupplier nanos) {
    this.db = db;
    this.words = new DeliveryWords(db);
    this.nanos = nanos;
  }

  /**
   * What to find; empty parts do not narrow.
   *
   * @param text words of the record, its id, the customer or the document number; the last one may
   *     be only begun
   * @param from created at it or later
   * @param to created before it
   * @param before only those with a lower id
   */
  public record Wanted(
      String text,
      Optional<String> state,
      Optional<String> flow,
      Optional<String> realm,
      Optional<String> kind,
      Optional<String> reason,
      Optional<Instant> from,
      Optional<Instant> to,
      Optional<Long> before,
      int limit) {

    /** The same, further on. */
    public Wanted before(long id) {
      return new Wanted(text, state, flow, realm, kind, reason, from, to, Optional.of(id), limit);
    }
  }

  /**
   * What was found.
   *
   * @param next where to look further: {@code before} of the next search; empty at the end
   */
  public record Found(List<Delivery> rows, Optional<Long> next) {}

  public Found find(Wanted wanted) {
    Conditions conditions = Conditions.of(wanted, words);
    long lowest = wanted.from().map(this::firstAt).orElse(0L);
    long before = highest(wanted);
    List<Delivery> rows = new ArrayList<>();
    long begun = nanos.getAsLong();
    long stretch = FIRST_STRETCH;
    while (!conditions.impossible() && rows.size() < wanted.limit() && before > lowest) {
      long after = Math.max(lowest, before - stretch);
      long start = nanos.getAsLong();
      rows.addAll(stretch(conditions, after, before, wanted.limit() - rows.size()));
      before = after;
      if (nanos.getAsLong() - begun > PATIENCE) {
        break;
      }
      stretch = nanos.getAsLong() - start < QUICK ? stretch * 4 : stretch;
    }
    return new Found(rows, next(conditions, rows, wanted.limit(), before, lowest));
  }

  private static Optional<Long> next(
      Conditions conditions, List<Delivery> rows, int limit, long before, long lowest) {
    if (rows.size() == limit) {
      return Optional.of(rows.get(limit - 1).id());
    }
    return before > lowest && !conditions.impossible() ? Optional.of(before) : Optional.empty();
  }

  private List<Delivery> stretch(Conditions conditions, long from, long before, int limit) {
    return db.sql(
            "select * from delivery where id >= ? and id < ?"
                + conditions.sql()
                + " order by id desc limit ?")
        .params(from, before)
        .params(conditions.values(from, before))
        .param(limit)
        .query(Delivery::from)
        .list();
  }

  private long highest(Wanted wanted) {
    long end = wanted.to().map(this::firstAt).orElseGet(() -> last() + 1);
    return Math.min(end, wanted.before().orElse(end));
  }

  private long last() {
    return db.sql("select coalesce(max(id), 0) from delivery").query(Long.class).single();
  }

  /** Ids are given in the order of time: the first one that was created then or later. */
  private long firstAt(Instant moment) {
    long low = 0;
    long high = last() + 1;
    while (low < high) {
      long middle = (low + high) / 2;
      if (createdAtOrBelow(middle).filter(at -> !at.isBefore(moment)).isPresent()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private Optional<Instant> createdAtOrBelow(long id) {
    return db.sql("select created_at from delivery where id <= ? order by id desc limit 1")
        .param(id)
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }
}
