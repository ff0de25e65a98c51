package io.ledgerbridge.simulator.hubspot;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ISO-8601 with weeks, days and hours together, as in {@code P1WT1H}: neither a duration nor a
 * period of Java reads that.
 */
final class Expiration {
  private static final Pattern WEEKS = Pattern.compile("P(\\d{1,6})W(.*)");

  private Expiration() {}

  /**
   * @throws DateTimeException when the text is none
   */
  static Duration of(String text) {
    Matcher weeks = WEEKS.matcher(text);
    if (!weeks.matches()) {
      return Duration.parse(text);
    }
    String rest = weeks.group(2);
    Duration more = rest.isEmpty() ? Duration.ZERO : Duration.parse("P" + rest);
    return more.plusDays(7 * Long.parseLong(weeks.group(1)));
  }
}
