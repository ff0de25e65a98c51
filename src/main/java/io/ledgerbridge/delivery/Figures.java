package io.ledgerbridge.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the deliveries stand, without counting what is done: what is open is counted up to {@value
 * #MOST}, and what was delivered by the index of its time.
 */
public class Figures {
  /** A count of so many means: or more. */
  public static final int MOST = 10_000;

  private static final int HOURS = 24;
  private final JdbcClient db;
  private final Clock clock;

  public Figures(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * One hour.
   *
   * @param from its beginning
   */
  public record Hour(Instant from, long delivered) {}

  /** Parked deliveries that share a reason. */
  public record Parked(String reason, long deliveries) {}

  public long deliveredSince(Instant moment) {
    return db.sql("select count(*) from delivery where delivered_at >= ?")
        .param(at(moment))
        .query(Long.class)
        .single();
  }

  /** The last 24 hours, the one that is not over yet as the last. */
  public List<Hour> lastDay() {
    Instant first =
        clock.instant().truncatedTo(ChronoUnit.HOURS).minus(HOURS - 1, ChronoUnit.HOURS);
    Map<Long, Long> counted = new HashMap<>();
    db.sql(
            "select cast(floor(extract(epoch from delivered_at) / 3600) as bigint) as hour_,"
                + " count(*) from delivery where delivered_at >= ? group by hour_")
        .param(at(first))
        .query((row, number) -> counted.put(row.getLong(1), row.getLong(2)))
        .list();
    List<Hour> hours = new ArrayList<>();
    for (int i = 0; i < HOURS; i++) {
      Instant from = first.plus(Duration.ofHours(i));
      hours.add(new Hour(from, counted.getOrDefault(from.getEpochSecond() / 3600, 0L)));
    }
    return hours;
  }

  /** How many are in the state, at most {@link #MOST}. */
  public long in(State state) {
    return db.sql("select count(*) from (select 1 from delivery where state = ? limit ?) as open_")
        .params(state.id(), MOST)
        .query(Long.class)
        .single();
  }

  /** By reason, the most frequent first, of the newest {@link #MOST}. */
  public List<Parked> parked() {
    return db.sql(
            "select reason_code, count(*) as deliveries from (select coalesce(reason_code, '') as"
                + " reason_code from delivery where state = 'parked' order by id desc limit ?) as"
                + " newest group by reason_code order by deliveries desc, reason_code")
        .param(MOST)
        .query((row, number) -> new Parked(row.getString(1), row.getLong(2)))
        .list();
  }

  /** The first of those that are neither done nor parked. */
  public Optional<Delivery> oldestOpen() {
    return List.of(State.QUEUED, State.DELIVERING, State.WAITING).stream()
        .flatMap(state -> oldest(state).stream())
        .min(java.util.Comparator.comparing(Delivery::createdAt));
  }

  private Optional<Delivery> oldest(State state) {
    return db.sql("select * from delivery where state = ? order by id limit 1")
        .param(state.id())
        .query(Delivery::from)
        .optional();
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
