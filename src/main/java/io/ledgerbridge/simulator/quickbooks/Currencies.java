package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Currency;
import java.util.Locale;

/** The currency of customers and documents. */
final class Currencies {
  private Currencies() {}

  /** A party's currency is fixed when the party is created. */
  static void keep(Draft draft) {
    JsonNode before = draft.was("CurrencyRef");
    if (!before.isMissingNode()
        && !before.path("value").asText().equals(Json.ref(draft.entity(), "CurrencyRef"))) {
      throw Rejection.business("The currency cannot be changed after the name was created.");
    }
    check(draft);
  }

  /** A document has the currency of its customer or vendor. */
  static void match(Draft draft, ObjectNode party) {
    boolean several = several(draft.books());
    if (several) {
      draft.require("CurrencyRef");
    }
    draft.absent("CurrencyRef", party.path("CurrencyRef").deepCopy());
    check(draft);
    if (!Json.ref(draft.entity(), "CurrencyRef").equals(Json.ref(party, "CurrencyRef"))) {
      throw Rejection.business(
          "The currency of the transaction must be the same as that of the customer or vendor.");
    }
    if (several && !draft.entity().has("ExchangeRate")) {
      draft.entity().put("ExchangeRate", 1);
    }
  }

  private static void check(Draft draft) {
    String code = Json.ref(draft.entity(), "CurrencyRef");
    if (!code.equals(draft.books().currency()) && !several(draft.books())) {
      throw Rejection.business(
          "You can't use the currency %s: multicurrency is not switched on.".formatted(code));
    }
    try {
      String name = Currency.getInstance(code).getDisplayName(Locale.ENGLISH);
      ((ObjectNode) draft.entity().get("CurrencyRef")).put("name", titled(name));
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
