package io.ledgerbridge.mapping;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.sales.SalesDocument;

/**
 * The body of the expense for the fee that HubSpot kept.
 *
 * @see <a
 *     href="https://developer.intuit.com/app/developer/qbo/docs/api/accounting/all-entities/purchase">
 *     Intuit: purchase</a>
 */
public final class ToExpense {

  /** The accounts and the vendor of one company that an expense needs. */
  public record Accounts(String bankId, String expenseId, String vendorId) {}

  public ObjectNode map(SalesDocument document, Resolved ids, Accounts accounts) {
    ObjectNode expense = JsonNodeFactory.instance.objectNode();
    expense.put("PaymentType", "Cash");
    expense.set("AccountRef", SalesForm.ref(accounts.bankId()));
    expense.set("EntityRef", SalesForm.ref(accounts.vendorId()).put("type", "Vendor"));
    expense.put("TxnDate", document.date().toString());
    if (ids.multiCurrency()) {
      expense.set("CurrencyRef", SalesForm.ref(document.currency()));
    }
    ids.form().header(expense);
    expense.put("PrivateNote", ids.marker() + " " + document.source().label());
    ObjectNode line = expense.putArray("Line").addObject();
    line.put("Amount", document.sum());
    line.put("Description", document.lines().get(0).description());
    line.put("DetailType", "AccountBasedExpenseLineDetail");
    ObjectNode detail = line.putObject("AccountBasedExpenseLineDetail");
    detail.set("AccountRef", SalesForm.ref(accounts.expenseId()));
    detail.put("BillableStatus", "NotBillable");
    ids.form().lineClass().ifPresent(id -> detail.set("ClassRef", SalesForm.ref(id)));
    if (ids.unitedStates()) {
      detail.set("TaxCodeRef", SalesForm.ref("NON"));
    } else {
      expense.put("GlobalTaxCalculation", "NotApplicable");
    }
    return expense;
  }
}
