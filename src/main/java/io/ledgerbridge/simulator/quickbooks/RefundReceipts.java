package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;

/** Refund receipts: a sale given back. Amounts are positive, the document is the outflow. */
final class RefundReceipts extends SalesDocument {
  RefundReceipts() {
    super("RefundReceipt", "Id DocNumber TxnDate CustomerRef TotalAmt");
  }

  @Override
  boolean needsCustomer(Settings settings) {
    return false;
  }

  @Override
  void header(Draft draft) {
    draft.require("DepositToAccountRef");
    super.header(draft);
    MoneyAccounts.deposit(draft);
    printed(draft);
  }

  /** Intuit's smallest sample, which says nothing of printing, waits for it. */
  private static void printed(Draft draft) {
    switch (draft.text("PrintStatus")) {
      case "NeedToPrint" -> draft.entity().put("PaymentRefNum", "To Print");
      case "PrintComplete" -> draft.require("PaymentRefNum");
      default -> {}
    }
  }

  @Override
  void finish(Draft draft, BigDecimal total) {
    draft.entity().set("Balance", DecimalNode.ZERO);
  }

  @Override
  Optional<Movement> movement(Books books, ObjectNode entity) {
    return Movement.out(books, entity, "DepositToAccountRef");
  }
}
