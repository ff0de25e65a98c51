package io.ledgerbridge.simulator.quickbooks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Times as QuickBooks writes them, in the clock's zone. */
record Times(Clock clock) {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx");

  String now() {
    return SECONDS.format(ZonedDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
  }

  /** The {@code time} of an answer. */
  String stamp() {
    return MILLIS.format(ZonedDateTime.now(clock));
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Reads a date or a date with time; without an offset it is in the clock's zone. */
  Optional<Instant> read(String text) {
    try {
      return Optional.of(
          switch (text.length() > 10 ? (text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$") ? 2 : 1) : 0) {
            case 0 -> LocalDate.parse(text).atStartOfDay(clock.getZone()).toInstant();
            case 1 -> java.time.LocalDateTime.parse(text).atZone(clock.getZone()).toInstant();
            default -> OffsetDateTime.parse(text).toInstant();
          });
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
