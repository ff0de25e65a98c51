package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of a purchase: what was spent, by account or by product. */
final class ExpenseLines {
  private final Draft draft;
  private final Tax tax;
  private final Rounding rounding;
  private final Map<String, BigDecimal> byTaxCode = new LinkedHashMap<>();
  private BigDecimal subtotal = BigDecimal.ZERO;
  private BigDecimal gross = BigDecimal.ZERO;

  ExpenseLines(Draft draft, Tax tax) {
    this.draft = draft;
    this.tax = tax;
    this.rounding = Rounding.of(draft.entity());
  }

  Sums complete() {
    List<ObjectNode> lines = Json.objects(draft.entity().path("Line"));
    if (lines.isEmpty()) {
      throw Rejection.missing("Line");
    }
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).put("Id", Integer.toString(i + 1)).put("LineNum", i + 1);
      take(lines.get(i));
    }
    return new Sums(subtotal, BigDecimal.ZERO, gross, byTaxCode, rounding);
  }

  private void take(ObjectNode line) {
    String type = needed(line, "DetailType", "Line.DetailType");
    needed(line, "Amount", "Line.Amount");
    if (!(line.path(type) instanceof ObjectNode detail)) {
      throw Rejection.missing("Line." + type);
    }
    if (type.startsWith("Item")) {
      item(line, detail);
    } else {
      needed(detail, "AccountRef", "Line.%s.AccountRef".formatted(type));
    }
    if (!detail.has("BillableStatus")) {
      detail.put("BillableStatus", "NotBillable");
    }
    tax.line(draft.entity(), line, detail);
    add(line, detail);
  }

  private void item(ObjectNode line, ObjectNode detail) {
    if (!draft.books().prefers("ProductAndServicesPrefs", "ForPurchase")) {
      throw Rejection.feature("Item lines need the preference ForPurchase");
    }
    needed(detail, "ItemRef", "Line.ItemBasedExpenseLineDetail.ItemRef");
    SalesItemLine.product(draft, line, detail);
  }

  private void add(ObjectNode line, ObjectNode detail) {
    BigDecimal amount = rounding.round(line.get("Amount").decimalValue());
    line.set("Amount", DecimalNode.valueOf(amount));
    byTaxCode.merge(Json.ref(detail, "TaxCodeRef"), amount, BigDecimal::add);
    subtotal = subtotal.add(amount);
    gross = gross.add(detail.path("TaxInclusiveAmt").decimalValue());
  }

  private static String needed(ObjectNode node, String property, String path) {
    if (!node.has(property)) {
      throw Rejection.missing(path);
    }
    return node.get(property).asText();
  }
}
