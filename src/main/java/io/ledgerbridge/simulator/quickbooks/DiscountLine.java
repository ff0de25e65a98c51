package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** The one discount of a form. */
final class DiscountLine {
  private static final String ACCOUNT = "Line.DiscountLineDetail.DiscountAccountRef";

  private DiscountLine() {}

  /** Completes the line; the answer is what it takes off. */
  static BigDecimal complete(Draft draft, ObjectNode line, BigDecimal subtotal) {
    if (!draft.books().prefers("SalesFormsPrefs", "AllowDiscount")) {
      throw Rejection.feature("Discounts need the preference AllowDiscount");
    }
    ObjectNode detail =
        line.path("DiscountLineDetail") instanceof ObjectNode given
            ? given
            : line.putObject("DiscountLineDetail");
    account(draft.books(), detail);
    BigDecimal amount = Rounding.of(draft.entity()).round(amount(line, detail, subtotal));
    line.set("Amount", DecimalNode.valueOf(amount));
    return amount;
  }

  private static BigDecimal amount(ObjectNode line, ObjectNode detail, BigDecimal subtotal) {
    boolean percent = detail.path("PercentBased").asBoolean();
    JsonNode given = percent ? detail.path("DiscountPercent") : line.path("Amount");
    if (given.isMissingNode()) {
      throw Rejection.of(
          "6090",
          "Discount Line missing required info",
          "A discount amount or percent is required.");
    }
    BigDecimal value = given.decimalValue();
    return percent ? subtotal.multiply(value).movePointLeft(2) : value;
  }

  private static void account(Books books, ObjectNode detail) {
    String standard = books.preference("SalesFormsPrefs", "DefaultDiscountAccount").asText("");
    String id = Json.ref(detail, "DiscountAccountRef");
    ObjectNode account =
        books
            .find("Account", id.isEmpty() ? standard : id)
            .orElseThrow(() -> Rejection.missing(ACCOUNT));
    if (!account.path("AccountType").asText().matches("Income|Other Income|Expense")) {
      throw Rejection.accountType(ACCOUNT, "the discount account must be an income account.");
    }
    detail.set(
        "DiscountAccountRef", Json.refTo(account.get("Id").asText(), account.get("Name").asText()));
  }
}
