package io.ledgerbridge.console;

import io.ledgerbridge.hubspot.Portal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;

/** Reads the ends of a period. */
final class Days {
  private Days() {}

  /**
   * @param said a day such as 2026-01-31, which begins in the portal's time zone; or a moment
   * @param name of the field, for the sentence
   */
  static Instant from(String said, String name, Portal portal) {
    try {
      String text = said == null ? "" : said.strip();
      return text.matches("\\d{4}-\\d\\d-\\d\\d")
          ? LocalDate.parse(text).atStartOfDay(portal.zone()).toInstant()
          : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new ApiRefusal(
          HttpStatus.BAD_REQUEST,
          name + " is a day such as 2026-01-31, or a moment such as 2026-01-31T08:00:00Z.");
    }
  }

  static String cut(String text, int length) {
    return text.length() > length ? text.substring(0, length) : text;
  }
}
