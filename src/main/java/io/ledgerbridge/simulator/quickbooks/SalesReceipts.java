package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;

/** Sales receipts: a sale that is paid at once. */
final class SalesReceipts extends SalesDocument {
  SalesReceipts() {
    super("SalesReceipt", "Id DocNumber TxnDate CustomerRef TotalAmt");
  }

  @Override
  boolean needsCustomer(Settings settings) {
    return settings.salesReceiptsNeedCustomer();
  }

  @Override
  void header(Draft draft) {
    super.header(draft);
    MoneyAccounts.deposit(draft);
  }

  @Override
  void finish(Draft draft, BigDecimal total) {
    draft.entity().set("Balance", DecimalNode.ZERO);
  }

  @Override
  Optional<Movement> movement(Books books, ObjectNode entity) {
    return Movement.in(books, entity, "DepositToAccountRef");
  }
}
