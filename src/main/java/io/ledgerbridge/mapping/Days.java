package io.ledgerbridge.mapping;

import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.hubspot.Moments;
import io.ledgerbridge.hubspot.UnexpectedAnswer;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads the days of a record. */
final class Days {
  private Days() {}

  /** Of a property that is a day and no moment: it is the same in every time zone. */
  static Optional<LocalDate> read(CrmRecord record, String property, String where) {
    return read(record, property, where, ZoneOffset.UTC);
  }

  /**
   * @param where the record and line, as a sentence begins
   */
  static Optional<LocalDate> read(CrmRecord record, String property, String where, ZoneId zone) {
    return record.text(property).map(text -> day(text, property, where, zone));
  }

  private static LocalDate day(String text, String property, String where, ZoneId zone) {
    try {
      return Moments.day(text, zone);
    } catch (UnexpectedAnswer unreadable) {
      throw new Park(
          Code.BAD_VALUE,
          "%s: the property %s is '%s', which is no date. Correct it in HubSpot; then replay."
              .formatted(where, property, text));
    }
  }
}
