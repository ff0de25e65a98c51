package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Money put on an account, or taken from it when negative.
 *
 * @param amount in the currency of the document
 * @param home the same in the home currency
 */
record Movement(String account, String currency, BigDecimal amount, BigDecimal home) {

  /** The whole of a document, on the account that the property names. */
  static Optional<Movement> in(Books books, ObjectNode document, String property) {
    BigDecimal total = document.get("TotalAmt").decimalValue();
    return Optional.of(
        new Movement(
            Json.ref(document, property),
            Json.ref(document, "CurrencyRef"),
            total,
            Currencies.home(books, document, total)));
  }

  static Optional<Movement> out(Books books, ObjectNode document, String property) {
    return in(books, document, property).map(Movement::reversed);
  }

  Movement reversed() {
    return new Movement(account, currency, amount.negate(), home.negate());
  }

  /** The SyncToken of the account stays: its balance is not a property that is written. */
  void post(Books books) {
    ObjectNode row = books.find("Account", account).orElseThrow();
    BigDecimal change = Json.ref(row, "CurrencyRef").equals(currency) ? amount : home;
    boolean owed = row.path("Classification").asText().equals("Liability");
    add(row, "CurrentBalance", owed ? change.negate() : change);
    books.touch(row);
    Optional<ObjectNode> up = Optional.of(row);
    while (up.isPresent()) {
      add(up.get(), "CurrentBalanceWithSubAccounts", owed ? change.negate() : change);
      up = books.find("Account", Json.ref(up.get(), "ParentRef"));
    }
  }

  private static void add(ObjectNode row, String property, BigDecimal change) {
    row.put(property, row.get(property).decimalValue().add(change));
  }
}
