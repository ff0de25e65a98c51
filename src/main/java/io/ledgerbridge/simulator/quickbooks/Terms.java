package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/** Payment terms. */
final class Terms extends NameList {
  Terms() {
    super("Term", "Id Name Active");
  }

  @Override
  void complete(Draft draft) {
    super.complete(draft);
    boolean driven = draft.entity().has("DayOfMonthDue");
    if (!driven) {
      draft.require("DueDays");
    }
    between(draft, "DueDays", 0, 999);
    between(draft, "DayOfMonthDue", 1, 31);
    between(draft, "DueNextMonthDays", 0, 999);
    between(draft, "DiscountDays", 0, 999);
    between(draft, "DiscountPercent", 0, 100);
    draft.entity().put("Type", driven ? "DATE_DRIVEN" : "STANDARD");
  }

  /** When a document of this date falls due. */
  static LocalDate due(JsonNode term, LocalDate date) {
    if (!term.has("DayOfMonthDue")) {
      return date.plusDays(term.path("DueDays").asInt());
    }
    LocalDate due = on(date, term.get("DayOfMonthDue").asInt());
    boolean soon = date.plusDays(term.path("DueNextMonthDays").asInt()).isAfter(due);
    return soon || due.isBefore(date)
        ? on(date.plusMonths(1), term.get("DayOfMonthDue").asInt())
        : due;
  }

  private static LocalDate on(LocalDate month, int day) {
    return month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
  }

  private static void between(Draft draft, String name, int least, int most) {
    JsonNode value = draft.entity().path(name);
    if (value.isNumber() && (value.asInt() < least || value.asInt() > most)) {
      throw Rejection.at(
          name,
          "2240",
          "Invalid Number Range",
          "The specified number isn't within the valid range. Supplied value:" + value.asText());
    }
  }
}
