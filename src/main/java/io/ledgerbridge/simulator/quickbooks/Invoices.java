package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Invoices: a sale that is owed. */
final class Invoices extends SalesDocument {
  Invoices() {
    super(
        "Invoice",
        "Id DocNumber TxnDate DueDate CustomerRef TotalAmt Balance SalesTermRef ProjectRef");
  }

  @Override
  Set<String> linkable() {
    return Set.of("Estimate", "TimeActivity");
  }

  @Override
  void header(Draft draft) {
    super.header(draft);
    Estimates.check(draft);
    boolean deposited = draft.entity().has("DepositToAccountRef");
    Features.needs(draft, deposited, "DepositToAccountRef", "SalesFormsPrefs", "AllowDeposit");
  }

  @Override
  void finish(Draft draft, BigDecimal total) {
    draft.absent("Deposit", DecimalNode.ZERO);
    BigDecimal deposit = draft.entity().get("Deposit").decimalValue();
    due(draft);
    BigDecimal paid =
        draft.was("TotalAmt").decimalValue().subtract(draft.was("Balance").decimalValue());
    BigDecimal balance = total.subtract(draft.before().isPresent() ? paid : deposit);
    if (balance.signum() < 0) {
      throw Rejection.business("The transaction comes to less than was already paid for it.");
    }
    draft.entity().set("Balance", DecimalNode.valueOf(balance));
    Currencies.home(draft, this, "HomeBalance", balance);
  }

  /** A payment makes an invoice owe less, and its void or deletion more. */
  static void owesMore(Books books, ObjectNode invoice, BigDecimal by) {
    BigDecimal balance = invoice.get("Balance").decimalValue().add(by);
    invoice.set("Balance", DecimalNode.valueOf(balance));
    if (invoice.has("HomeBalance")) {
      invoice.set("HomeBalance", DecimalNode.valueOf(Currencies.home(books, invoice, balance)));
    }
  }

  /** Estimates close and open again; what paid a voided invoice is unapplied. */
  @Override
  void effects(Books books, Optional<ObjectNode> before, Optional<ObjectNode> after) {
    String id = after.or(() -> before).orElseThrow().get("Id").asText();
    Links.lost(after, before, "Estimate").forEach(each -> Estimates.close(books, each, id));
    Links.lost(before, after, "Estimate").forEach(each -> Estimates.open(books, each, id));
    Links.lost(before, after, "Payment").forEach(each -> Payments.unapply(books, each, id));
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
}
