package io.ledgerbridge.hubspot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** HubSpot's ways to write a time: ISO-8601, a date alone, or milliseconds since 1970. */
public final class Moments {
  private Moments() {}

  /**
   * @throws UnexpectedAnswer when the text is none of them
   */
  public static Instant parse(String text) {
    try {
      if (millis(text)) {
        return Instant.ofEpochMilli(Long.parseLong(text));
      }
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException | NumberFormatException e) {
      throw new UnexpectedAnswer("the time '" + text + "'");
    }
  }

  /** The day in the zone; a date alone is that day in every zone. */
  public static LocalDate day(String text, ZoneId zone) {
    boolean dateAlone = text.length() == 10 && !millis(text);
    return parse(text).atZone(dateAlone ? ZoneOffset.UTC : zone).toLocalDate();
  }

  private static boolean millis(String text) {
    return text.matches("-?\\d{5,}");
  }
}
