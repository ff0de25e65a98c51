package io.ledgerbridge.delivery;

import io.ledgerbridge.sales.Reason.Code;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.annotation.Transactional;

/** What people see and do: lists, one delivery, replay and dismiss. */
public class Deliveries {
  private final JdbcClient db;
  private final Trail trail;
  private final Clock clock;

  public Deliveries(JdbcClient db, Trail trail, Clock clock) {
    this.db = db;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * What to list; empty parts do not narrow.
   *
   * @param after id of the last delivery seen, newest first
   */
  public record Query(
      Optional<String> state,
      Optional<String> flow,
      Optional<String> objectType,
      Optional<String> objectId,
      Optional<Long> after,
      int limit) {}

  public Optional<Delivery> find(long id) {
    return db.sql("select * from delivery where id = ?").param(id).query(Delivery::from).optional();
  }

  /** Newest first. */
  public List<Delivery> list(Query query) {
    List<Object> values = new ArrayList<>();
    StringBuilder where = new StringBuilder("1 = 1");
    query.state().map(Deliveries::inState).ifPresent(where::append);
    narrow(where, values, "flow = ?", query.flow());
    narrow(where, values, "object_type = ?", query.objectType());
    narrow(where, values, "(object_id = ? or merged_into = ?)", query.objectId());
    narrow(where, values, "id < ?", query.after());
    values.add(query.limit());
    return db.sql("select * from delivery where " + where + " order by id desc limit ?")
        .params(values)
        .query(Delivery::from)
        .list();
  }

  private static String inState(String id) {
    boolean known = Arrays.stream(State.values()).map(State::id).anyMatch(id::equals);
    return known ? " and " + State.of(id).literally() : " and 1 = 0";
  }

  /** What the mistake looked like, for whoever repairs it. */
  public Optional<String> rawFault(long id) {
    return db.sql("select raw_fault from delivery where id = ? and raw_fault is not null")
        .param(id)
        .query(String.class)
        .optional();
  }

  /**
   * A delivery of the next revision, which waits for its record to be read again.
   *
   * @return its id; empty when the row is not delivered, or has a later revision already
   */
  @Transactional
  public Optional<Long> another(Delivery row, String who) {
    GeneratedKeyHolder id = new GeneratedKeyHolder();
    int added =
        db.sql(
                "insert into delivery (portal, object_type, object_id, merged_into, flow, kind,"
                    + " revision, part, object_name, customer_name, realm, state, reason_code,"
                    + " reason, due_at, created_at, updated_at, write_back_due_at, write_back,"
                    + " write_back_tries, offers, generation, attempts, fence) select portal,"
                    + " object_type, object_id, merged_into, flow, kind, revision + 1, part,"
                    + " object_name, customer_name, realm, 'waiting', ?, ?, cast(? as timestamp"
                    + " with time zone), cast(? as timestamp with time zone), cast(? as timestamp"
                    + " with time zone), cast(? as timestamp with time zone), 'none', 0, 0, 0, 0, 0"
                    + " from delivery where id = ? and state = 'delivered' on conflict do nothing")
            .params(
                Code.READING_AGAIN.name(),
                row.label() + ": another document, asked for by " + who + ".")
            .params(now(), now(), now(), now(), row.id())
            .update(id, "id");
    if (added == 0) {
      return Optional.empty();
    }
    long made = id.getKeyAs(Long.class);
    trail.note(
        row.id(), "another", "Another document, delivery %d, asked for by %s".formatted(made, who));
    trail.note(made, "another", "Beside delivery %d, asked for by %s".formatted(row.id(), who));
    return Optional.of(made);
  }

  /** How many deliveries are in each state, and how many are parked for each reason. */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    db.sql(
            "select state, coalesce(reason_code, ''), count(*) from delivery"
                + " group by state, coalesce(reason_code, '')")
        .query(
            (row, n) ->
                counts.merge(
                    row.getString(2).isEmpty()
                        ? row.getString(1)
                        : row.getString(1) + " " + row.getString(2),
                    row.getLong(3),
                    Long::sum))
        .list();
    return counts;
  }

  /**
   * Takes a parked delivery up again.
   *
   * @return false when it is not parked
   */
  @Transactional
  public boolean reopen(Delivery row, String who) {
    boolean unsettled = row.sentAt().isPresent();
    String documents = unsettled ? "" : ", document = null";
    int changed =
        db.sql(
                "update delivery set state = 'waiting', fence = 0, reason_code = ?, reason = ?, due_at = ?,"
                    + " updated_at = ?"
                    + documents
                    + " where id = ? and state = 'parked'")
            .params(unsettled ? Code.OUTCOME_UNKNOWN.name() : Code.READING_AGAIN.name())
            .params("%s is taken up again by %s.".formatted(row.label(), who))
            .params(now(), now(), row.id())
            .update();
    if (changed == 1) {
      trail.note(row.id(), "replay", "Replayed by " + who);
    }
    return changed == 1;
  }

  /**
   * A person says that nothing is to be made of it.
   *
   * @return false when it is not parked
   */
  @Transactional
  public boolean dismiss(Delivery row, String who, String note) {
    int changed =
        db.sql(
                "update delivery set state = 'dismissed', updated_at = ? where id = ? and"
                    + " state = 'parked'")
            .params(now(), row.id())
            .update();
    if (changed == 1) {
      trail.note(row.id(), "dismiss", "Dismissed by " + who + ": " + note);
    }
    return changed == 1;
  }

  private static void narrow(
      StringBuilder where, List<Object> values, String condition, Optional<?> value) {
    value.ifPresent(
        given -> {
          where.append(" and ").append(condition);
          condition.chars().filter(mark -> mark == '?').forEach(mark -> values.add(given));
        });
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
