package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** The currency of customers and documents. */
final class Currencies {
  private Currencies() {}

  /** The currency of a name is fixed when the name is created. */
  static void keep(Draft draft) {
    JsonNode before = draft.was("CurrencyRef");
    JsonNode home = Json.object().put("value", draft.books().currency());
    draft.absent("CurrencyRef", before.isMissingNode() ? home : before.deepCopy());
    if (!before.isMissingNode()
        && !before.path("value").asText().equals(Json.ref(draft.entity(), "CurrencyRef"))) {
      throw Rejection.business("The currency cannot be changed after the name was created.");
    }
    check(draft);
  }

  /** A document has the currency of its customer or vendor; without one, the company's. */
  static void match(Draft draft, Optional<ObjectNode> party) {
    boolean several = several(draft.books());
    if (several) {
      draft.require("CurrencyRef");
    }
    String expected =
        party
            .map(found -> Json.ref(found, "CurrencyRef"))
            .filter(code -> !code.isEmpty())
            .orElse(several ? Json.ref(draft.entity(), "CurrencyRef") : draft.books().currency());
    draft.absent("CurrencyRef", Json.object().put("value", expected));
    check(draft);
    if (!Json.ref(draft.entity(), "CurrencyRef").equals(expected)) {
      throw Rejection.business(
          "The currency of the transaction must be the same as that of the customer or vendor.");
    }
    if (several) {
      draft.absent("ExchangeRate", DecimalNode.valueOf(BigDecimal.ONE));
      rate(draft);
    }
  }

  private static void rate(Draft draft) {
    if (draft.entity().get("ExchangeRate").decimalValue().signum() <= 0) {
      throw Rejection.business("The exchange rate must be greater than 0.");
    }
  }

  /** Writes an amount in the home currency, where the company has several and the kind says so. */
  static void home(Draft draft, Kind kind, String property, BigDecimal amount) {
    if (several(draft.books()) && kind.shape().fields().containsKey(property)) {
      draft
          .entity()
          .set(property, DecimalNode.valueOf(home(draft.books(), draft.entity(), amount)));
    }
  }

  /** An amount of a document in the home currency. */
  static BigDecimal home(Books books, ObjectNode document, BigDecimal amount) {
    BigDecimal rate =
        document.has("ExchangeRate") ? document.get("ExchangeRate").decimalValue() : BigDecimal.ONE;
    return Rounding.in(books.currency()).round(amount.multiply(rate));
  }

  static void check(Draft draft) {
    String code = Json.ref(draft.entity(), "CurrencyRef");
    ((ObjectNode) draft.entity().get("CurrencyRef")).put("name", titled(known(code)));
    if (!code.equals(draft.books().currency()) && !several(draft.books())) {
      throw Rejection.business(
          "You can't use the currency %s: multicurrency is not switched on.".formatted(code));
    }
  }

  private static String known(String code) {
    try {
      return Currency.getInstance(code).getDisplayName(Locale.ENGLISH);
    } catch (IllegalArgumentException e) {
      throw Rejection.at(
          "CurrencyRef", "2220", "Invalid Currency Type", "Invalid Currency Type : " + code);
    }
  }

  private static String titled(String name) {
    return name.replace("US Dollar", "United States Dollar");
  }

  private static boolean several(Books books) {
    return books.prefers("CurrencyPrefs", "MultiCurrencyEnabled");
  }
}
