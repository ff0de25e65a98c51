package io.ledgerbridge.simulator.hubspot;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * Times as HubSpot writes them: ISO-8601 in UTC with exactly three decimals, so that they sort as
 * text. Epoch milliseconds are understood too.
 */
final class Timestamps {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final Pattern MILLIS = Pattern.compile("-?\\d+");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private Timestamps() {}

  static String iso(Instant time) {
    return ISO.format(time);
  }

  /**
   * @throws DateTimeException when the text is no time
   */
  static Instant parse(String text) {
    if (MILLIS.matcher(text).matches()) {
      return Instant.ofEpochMilli(Long.parseLong(text));
    }
    return DAY.matcher(text).matches()
        ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
        : OffsetDateTime.parse(text).toInstant();
  }

  static String day(String text) {
    return DAY.matcher(text).matches()
        ? LocalDate.parse(text).toString()
        : iso(parse(text)).substring(0, 10);
  }
}
