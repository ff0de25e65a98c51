package io.ledgerbridge.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * The smallest part of a currency that QuickBooks books: a cent, a whole yen. Where there are
 * smaller ones, as in Kuwait, it books hundredths.
 */
record Coin(int decimals) {
  private static final int CENTS = 2;

  /** Of a currency that Java does not know: a cent. */
  static Coin of(String currency) {
    try {
      int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
      return new Coin(decimals < 0 ? CENTS : Math.min(decimals, CENTS));
    } catch (IllegalArgumentException unknown) {
      return new Coin(CENTS);
    }
  }

  /** Half a coin counts as one, away from zero, as in QuickBooks. */
  BigDecimal round(BigDecimal amount) {
    return amount.setScale(decimals, RoundingMode.HALF_UP);
  }

  BigDecimal value() {
    return BigDecimal.ONE.movePointLeft(decimals);
  }
}
