package io.ledgerbridge.connecting;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each consent is good for one callback, on whatever node it arrives. */
public final class ConsentsTaken {
  private static final Duration KEPT = Duration.ofDays(1);
  private final JdbcClient db;
  private final Clock clock;

  public ConsentsTaken(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * @return false when it was taken before
   */
  boolean take(String state) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    db.sql("delete from consent_taken where taken_at < ?").param(now.minus(KEPT)).update();
    return db.sql(
                "insert into consent_taken (state, taken_at) values (?, ?) on conflict do nothing")
            .params(state, now)
            .update()
        == 1;
  }
}
