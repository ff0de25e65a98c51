package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Payments of customers, applied to invoices or not. */
final class Payments extends Document {
  Payments() {
    super("Payment", "Id CustomerRef TxnDate TotalAmt PaymentRefNum");
  }

  @Override
  void header(Draft draft) {
    draft.require("CustomerRef");
    draft.require("TotalAmt");
    Currencies.match(draft, Customers.of(draft));
    MoneyAccounts.deposit(draft);
  }

  @Override
  BigDecimal lines(Draft draft) {
    BigDecimal total =
        Rounding.of(draft.entity()).round(draft.entity().get("TotalAmt").decimalValue());
    BigDecimal rest = total.subtract(new PaymentLines(draft).complete());
    if (total.signum() >= 0 && rest.signum() < 0) {
      throw Rejection.business("The amounts applied come to more than the payment.");
    }
    draft.entity().set("UnappliedAmt", DecimalNode.valueOf(rest));
    return total;
  }

  @Override
  void finish(Draft draft, BigDecimal total) {
    draft.absent("ProcessPayment", false);
  }

  /** Payments have none. */
  @Override
  void number(Draft draft) {}

  @Override
  Optional<Movement> movement(Books books, ObjectNode entity) {
    return Movement.in(books, entity, "DepositToAccountRef");
  }

  @Override
  void voided(Draft draft) {
    super.voided(draft);
    draft.entity().remove("LinkedTxn");
    draft.entity().putArray("Line");
    draft.entity().set("UnappliedAmt", DecimalNode.ZERO);
  }

  @Override
  void effects(Books books, Optional<ObjectNode> before, Optional<ObjectNode> after) {
    super.effects(books, before, after);
    String id = after.or(() -> before).orElseThrow().get("Id").asText();
    Map<String, BigDecimal> was = before.map(PaymentLines::applied).orElse(Map.of());
    Map<String, BigDecimal> is = after.map(PaymentLines::applied).orElse(Map.of());
    Set<String> invoices = new TreeSet<>(was.keySet());
    invoices.addAll(is.keySet());
    for (String invoice : invoices) {
      BigDecimal back =
          was.getOrDefault(invoice, BigDecimal.ZERO)
              .subtract(is.getOrDefault(invoice, BigDecimal.ZERO));
      if (back.signum() != 0 || was.containsKey(invoice) != is.containsKey(invoice)) {
        books.revise(
            "Invoice", invoice, found -> settle(books, found, id, back, is.containsKey(invoice)));
      }
    }
  }

  private static void settle(
      Books books, ObjectNode invoice, String payment, BigDecimal back, boolean linked) {
    Invoices.owesMore(books, invoice, back);
    if (linked) {
      Links.add(invoice, "Payment", payment);
    } else {
      Links.remove(invoice, "Payment", payment);
    }
  }

  /** The invoice is void: what was applied to it is free again. */
  static void unapply(Books books, String id, String invoice) {
    books.revise(
        "Payment",
        id,
        payment -> {
          ArrayNode rest = Json.array();
          BigDecimal free = payment.get("UnappliedAmt").decimalValue();
          for (ObjectNode line : Json.objects(payment.path("Line"))) {
            if (Links.ids(line, "Invoice").contains(invoice)) {
              free = free.add(line.get("Amount").decimalValue());
            } else {
              rest.add(line);
            }
          }
          payment.set("Line", rest);
          payment.set("UnappliedAmt", DecimalNode.valueOf(free));
        });
  }
}
