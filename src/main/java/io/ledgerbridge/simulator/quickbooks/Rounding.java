package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * Rounds half up to the smallest coin of a currency; to hundredths where there are smaller ones.
 */
record Rounding(int decimals) {

  static Rounding of(JsonNode document) {
    return in(Json.ref(document, "CurrencyRef"));
  }

  static Rounding in(String currency) {
    return new Rounding(Math.min(2, Currency.getInstance(currency).getDefaultFractionDigits()));
  }

  BigDecimal round(BigDecimal amount) {
    return amount.setScale(decimals, RoundingMode.HALF_UP);
  }

  BigDecimal divide(BigDecimal amount, BigDecimal by) {
    return amount.divide(by, decimals, RoundingMode.HALF_UP);
  }

  BigDecimal coin() {
    return BigDecimal.ONE.movePointLeft(decimals);
  }
}
