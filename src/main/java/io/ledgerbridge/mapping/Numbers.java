package io.ledgerbridge.mapping;

import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads the numbers of a record, which HubSpot writes as text. */
final class Numbers {
  private Numbers() {}

  /**
   * @param where the record and line, as a sentence begins
   */
  static Optional<BigDecimal> read(CrmRecord record, String property, String where) {
    return record.text(property).map(text -> parse(text.trim(), property, where));
  }

  /** An amount, rounded to whole coins. */
  static Optional<BigDecimal> money(CrmRecord record, String property, String where, Coin coin) {
    return read(record, property, where).map(coin::round);
  }

  private static BigDecimal parse(String text, String property, String where) {
    // A plain number only: "1e999999999" would be a number of a thousand million digits.
    if (text.matches("-?\\d{1,15}(\\.\\d{1,15})?")) {
      return new BigDecimal(text);
    }
    throw new Park(
        Code.BAD_VALUE,
        "%s: the property %s is '%s', which is no number. Correct it in HubSpot; then replay."
            .formatted(where, property, text));
  }
}
