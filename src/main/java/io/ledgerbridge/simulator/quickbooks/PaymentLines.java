package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a payment is for: a line for each invoice. Without lines it stays unapplied. */
record PaymentLines(Draft draft) {

  /** Refuses wrong lines; the answer is what they come to. */
  BigDecimal complete() {
    draft.absent("Line", Json.array());
    List<ObjectNode> lines = Json.objects(draft.entity().get("Line"));
    for (int i = 0; i < lines.size(); i++) {
      check(lines.get(i));
      lines.get(i).put("Id", Integer.toString(i + 1));
    }
    Map<String, BigDecimal> applied = applied(draft.entity());
    applied.forEach(this::refuseTooMuch);
    return applied.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void check(ObjectNode line) {
    if (!line.has("Amount")) {
      throw Rejection.missing("Line.Amount");
    }
    BigDecimal amount = Rounding.of(draft.entity()).round(line.get("Amount").decimalValue());
    if (amount.signum() < 0) {
      throw Rejection.at(
          "Line.Amount",
          "2290",
          "Negative amounts aren't supported on transaction lines",
          "Negative amounts aren't supported on transaction lines. Supplied value:" + amount);
    }
    line.set("Amount", DecimalNode.valueOf(amount));
    List<ObjectNode> links = Json.objects(line.path("LinkedTxn"));
    if (links.size() != 1) {
      throw Rejection.missing("Line.LinkedTxn");
    }
    linked(links.get(0));
  }

  /** Intuit also lists credit memos and journal entries, of which these books have none. */
  private void linked(ObjectNode link) {
    String id = link.path("TxnId").asText();
    String customer = Json.ref(draft.entity(), "CustomerRef");
    draft
        .books()
        .find("Invoice", id)
        .filter(found -> link.path("TxnType").asText().equals("Invoice"))
        .filter(found -> Json.ref(found, "CustomerRef").equals(customer))
        .orElseThrow(() -> Rejection.unlinkable(id));
  }

  private void refuseTooMuch(String invoice, BigDecimal amount) {
    BigDecimal open =
        draft.books().find("Invoice", invoice).orElseThrow().get("Balance").decimalValue();
    BigDecimal already =
        draft
            .before()
            .map(before -> applied(before).getOrDefault(invoice, BigDecimal.ZERO))
            .orElse(BigDecimal.ZERO);
    if (amount.compareTo(open.add(already)) > 0) {
      throw Rejection.business(
          "The amount applied to the invoice %s is more than its open balance of %s."
              .formatted(invoice, open.add(already).toPlainString()));
    }
  }

  /** The sums by invoice. */
  static Map<String, BigDecimal> applied(ObjectNode payment) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (ObjectNode line : Json.objects(payment.path("Line"))) {
      BigDecimal amount = line.get("Amount").decimalValue();
      Links.ids(line, "Invoice").forEach(id -> sums.merge(id, amount, BigDecimal::add));
    }
    return sums;
  }
}
