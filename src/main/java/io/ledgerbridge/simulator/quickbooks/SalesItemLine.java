package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** One line with a product. */
final class SalesItemLine {
  private static final String ITEM = "Line.SalesItemLineDetail.ItemRef";

  private SalesItemLine() {}

  /** Refuses a wrong line; false when the line names no product and is only text. */
  static boolean check(Draft draft, ObjectNode line) {
    if (!(line.path("SalesItemLineDetail") instanceof ObjectNode detail)) {
      throw Rejection.missing("Line.SalesItemLineDetail");
    }
    product(draft, line, detail);
    String id = Json.ref(detail, "ItemRef");
    if (!id.isEmpty() && !special(draft.books(), id)) {
      item(draft, detail, id);
    }
    return !id.isEmpty();
  }

  private static boolean special(Books books, String id) {
    return switch (id) {
      case "SHIPPING_ITEM_ID" -> books.prefers("SalesFormsPrefs", "AllowShipping");
      case "GRATUITY_ITEM_ID" -> true;
      default -> false;
    };
  }

  private static void item(Draft draft, ObjectNode detail, String id) {
    ObjectNode item = draft.books().find("Item", id).orElseThrow(() -> Rejection.reference(ITEM));
    if (item.path("Type").asText().equals("Category")) {
      throw Rejection.reference(ITEM, "Categories cannot be used in transactions.");
    }
    if (!item.path("Active").asBoolean() && draft.before().isEmpty()) {
      throw Rejection.reference(ITEM, Rejection.INACTIVE);
    }
    if (item.path("InvStartDate").asText("").compareTo(draft.text("TxnDate")) > 0) {
      throw Rejection.of(
          "6270",
          "Transaction dated before the start date of an inventory item",
          "Transactions with inventory items can't be dated earlier than InvStartDate "
              + item.get("InvStartDate").asText());
    }
    References.name((ObjectNode) detail.get("ItemRef"), item);
  }

  /** QuickBooks compares exactly: the product is rounded half up to cents, the amount is not. */
  static void product(Draft draft, ObjectNode line, ObjectNode detail) {
    if (detail.has("Qty") && detail.has("UnitPrice")) {
      BigDecimal amount = line.get("Amount").decimalValue();
      BigDecimal product =
          Rounding.of(draft.entity())
              .round(
                  detail
                      .get("Qty")
                      .decimalValue()
                      .multiply(detail.get("UnitPrice").decimalValue()));
      if (product.compareTo(amount) != 0) {
        throw Rejection.at(
            "Line.Amount",
            "6070",
            "Amount is not equal to UnitPrice * Qty. Supplied value:" + grouped(amount),
            "Amount is not equal to UnitPrice * Qty. Supplied value:" + grouped(amount));
      }
    }
  }

  private static String grouped(BigDecimal amount) {
    return new DecimalFormat("#,##0.#####", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(amount);
  }
}
