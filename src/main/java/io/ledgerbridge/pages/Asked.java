package io.ledgerbridge.pages;

import io.ledgerbridge.delivery.DeliverySearch.Wanted;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a person asks for in the search form; blank parts do not narrow. Setters let Spring fill it
 * from the address.
 *
 * @param from a day in the portal's time zone
 * @param to the last day
 */
record Asked(
    String q,
    String state,
    String flow,
    String company,
    String kind,
    String reason,
    String from,
    String to,
    Long before) {

  Asked {
    q = q == null ? "" : q;
  }

  Wanted wanted(ZoneId zone, int limit) {
    return new Wanted(
        q,
        given(state),
        given(flow),
        given(company),
        given(kind),
        given(reason),
        day(from).map(day -> begin(day, zone)),
        day(to).map(day -> begin(day.plusDays(1), zone)),
        Optional.ofNullable(before),
        limit);
  }

  private static Optional<String> given(String text) {
    return Optional.ofNullable(text).map(String::strip).filter(each -> !each.isEmpty());
  }

  private static Instant begin(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** What is no day does not narrow. */
  private static Optional<LocalDate> day(String text) {
    try {
      return given(text).map(LocalDate::parse);
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
