package io.ledgerbridge.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);

  @Test
  void seconds_and_dates_are_read() {
    assertThat(RetryAfter.parse("7", NOON)).contains(Duration.ofSeconds(7));
    assertThat(RetryAfter.parse("Thu, 26 Nov 2026 12:02:00 GMT", NOON))
        .contains(Duration.ofMinutes(2));
    assertThat(RetryAfter.parse("Thu, 26 Nov 2026 11:00:00 GMT", NOON)).contains(Duration.ZERO);
  }

  @Test
  void nobody_is_left_alone_for_longer_than_a_day() {
    assertThat(RetryAfter.parse("999999999", NOON)).contains(Duration.ofDays(1));
  }

  @Test
  void what_says_nothing_is_empty() {
    assertThat(RetryAfter.parse(null, NOON)).isEmpty();
    assertThat(RetryAfter.parse("soon", NOON)).isEmpty();
    assertThat(RetryAfter.parse("-1", NOON)).isEmpty();
  }
}
