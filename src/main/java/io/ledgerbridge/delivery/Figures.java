package io.ledgerbridge.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the deliveries stand, without counting what is done: what is open is counted up to {@value
 * #MOST}, and what was delivered by the index of its time.
 */
public class Figures {
  /** A count of so many means: or more. */
  public static final int MOST = 10_000;

  private static final int HOURS = 24;
  private static final Duration SETTLED = Duration.ofMinutes(5);
  private final Map<Instant, Long> over = new ConcurrentHashMap<>();
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

  /** At most the last 24 hours. */
  public long deliveredSince(Instant moment) {
    Instant first = moment.truncatedTo(ChronoUnit.HOURS);
    long before = first.equals(moment) ? 0 : between(first, moment);
    return lastDay().stream()
            .filter(hour -> !hour.from().isBefore(first))
            .mapToLong(Hour::delivered)
            .sum()
        - before;
  }

  /** The last 24 hours, the one that is not over yet as the last. */
  public List<Hour> lastDay() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
    Instant first = now.minus(HOURS - 1, ChronoUnit.HOURS);
    over.keySet().removeIf(hour -> hour.isBefore(first) || !hour.isBefore(now));
    return Stream.iterate(first, hour -> hour.plus(1, ChronoUnit.HOURS))
        .limit(HOURS)
        .map(hour -> new Hour(hour, delivered(hour)))
        .toList();
  }

  /** What was delivered in an hour that is well over does not change any more. */
  private long delivered(Instant hour) {
    Instant end = hour.plus(1, ChronoUnit.HOURS);
    return end.plus(SETTLED).isBefore(clock.instant())
        ? over.computeIfAbsent(hour, each -> between(each, end))
        : between(hour, end);
  }

  /** Hour by hour, since for a whole day a database may rather read the whole table. */
  private long between(Instant from, Instant to) {
    return db.sql("select count(*) from delivery where delivered_at >= ? and delivered_at < ?")
        .params(at(from), at(to))
        .query(Long.class)
        .single();
  }

  /** How many are in the state, at most {@link #MOST}. */
  public long in(State state) {
    return db.sql(
            "select count(*) from (select 1 from delivery where %s limit ?) as open_"
                .formatted(state.literally()))
        .param(MOST)
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
        .min(Comparator.comparing(Delivery::createdAt));
  }

  private Optional<Delivery> oldest(State state) {
    return db.sql(
            "select * from delivery where %s order by id limit 1".formatted(state.literally()))
        .query(Delivery::from)
        .optional();
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
