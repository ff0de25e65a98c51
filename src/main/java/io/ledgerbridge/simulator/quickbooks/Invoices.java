package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** Invoices: a sale that is owed. */
final class Invoices extends SalesDocument {
  Invoices() {
    super(
        "Invoice",
        "Id DocNumber TxnDate DueDate CustomerRef TotalAmt Balance SalesTermRef ProjectRef");
  }

  @Override
  void finish(Draft draft, BigDecimal total) {
    draft.absent("Deposit", DecimalNode.ZERO);
    BigDecimal deposit = draft.entity().get("Deposit").decimalValue();
    due(draft);
    BigDecimal paid =
        draft.was("TotalAmt").decimalValue().subtract(draft.was("Balance").decimalValue());
    BigDecimal settled = draft.before().isPresent() ? paid : deposit;
    draft.entity().set("Balance", DecimalNode.valueOf(total.subtract(settled)));
  }

  private static void due(Draft draft) {
    ObjectNode entity = draft.entity();
    if (!entity.has("DueDate")) {
      String term = Json.ref(entity, "SalesTermRef");
      entity.put(
          "DueDate",
          draft
              .books()
              .find("Term", term)
              .map(found -> Terms.due(found, date(draft)))
              .orElse(date(draft))
              .toString());
    }
  }

  @Override
  void voided(Draft draft) {
    super.voided(draft);
    draft.entity().set("Balance", DecimalNode.ZERO);
  }
}
