package io.ledgerbridge.config;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a server asks to be left alone: seconds or a date in the header Retry-After. */
public final class RetryAfter {
  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /** Empty where the header is missing or says nothing that can be read; at most a day. */
  public static Optional<Duration> parse(String header, Clock clock) {
    String text = header == null ? "" : header.strip();
    return text.matches("\\d{1,9}")
        ? Optional.of(cut(Duration.ofSeconds(Long.parseLong(text))))
        : date(text).map(until -> cut(Duration.between(clock.instant(), until)));
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration cut(Duration wait) {
    Duration atLeast = wait.isNegative() ? Duration.ZERO : wait;
    return atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast;
  }
}
