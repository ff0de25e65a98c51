package io.ledgerbridge.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets nobody guess passwords: after some wrong ones for a name, or from an address, a wait that
 * doubles with each further one. It is kept in the database, so that it holds on every node.
 */
public class Throttle {
  /** From an address more of them, since many people may come through one. */
  private static final int PER_NAME = 5;

  private static final int PER_ADDRESS = 20;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private final JdbcClient db;
  private final Clock clock;

  public Throttle(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * @throws TooManyFailures while a wait has not ended
   */
  void check(String name, String address) {
    Duration left =
        db.sql("select max(wait_until) from login_failure where id in (?, ?)")
            .params(ofName(name), ofAddress(address))
            .query(OffsetDateTime.class)
            .optional()
            .map(until -> Duration.between(clock.instant(), until.toInstant()))
            .orElse(Duration.ZERO);
    if (left.compareTo(Duration.ZERO) > 0) {
      throw new TooManyFailures(left);
    }
  }

  void failed(String name, String address) {
    db.sql("delete from login_failure where last_at < ?")
        .param(at(clock.instant().minus(Duration.ofDays(1))))
        .update();
    count(ofName(name), PER_NAME);
    count(ofAddress(address), PER_ADDRESS);
  }

  /** The right password: what was wrong before is forgotten. */
  void passed(String name) {
    db.sql("delete from login_failure where id = ?").param(ofName(name)).update();
  }

  private void count(String id, int limit) {
    Instant now = clock.instant();
    db.sql(
            "insert into login_failure (id, failures, last_at) values (?, 0, ?)"
                + " on conflict do nothing")
        .params(id, at(now))
        .update();
    db.sql(
            "update login_failure set last_at = ?,"
                + " failures = case when coalesce(wait_until, last_at) < ? then 1"
                + " else failures + 1 end where id = ?")
        .params(at(now), at(now.minus(WINDOW)), id)
        .update();
    wait(failures(id) - limit)
        .ifPresent(
            wait ->
                db.sql("update login_failure set wait_until = ? where id = ?")
                    .params(at(now.plus(wait)), id)
                    .update());
  }

  private int failures(String id) {
    return db.sql("select failures from login_failure where id = ?")
        .param(id)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  private static Optional<Duration> wait(int over) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.max(0, Math.min(over, 10)));
    return over < 0 ? Optional.empty() : Optional.of(wait.compareTo(WINDOW) < 0 ? wait : WINDOW);
  }

  /** What can be nobody's name is counted as one. */
  private static String ofName(String name) {
    String known = People.lower(name);
    return "name " + (Person.isName(known) ? known : "?");
  }

  private static String ofAddress(String address) {
    return "address " + address;
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
