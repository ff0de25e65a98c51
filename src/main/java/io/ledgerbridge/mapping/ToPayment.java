package io.ledgerbridge.mapping;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.sales.SalesDocument;
import java.math.BigDecimal;

/**
 * The body of the payment that settles a paid invoice.
 *
 * @see <a
 *     href="https://developer.intuit.com/app/developer/qbo/docs/api/accounting/all-entities/payment">
 *     Intuit: payment</a>
 */
public final class ToPayment {

  /**
   * @param invoiceId the invoice it settles
   * @param total of that invoice
   */
  public ObjectNode map(SalesDocument document, Resolved ids, String invoiceId, BigDecimal total) {
    ObjectNode payment = JsonNodeFactory.instance.objectNode();
    payment.set("CustomerRef", SalesForm.ref(ids.customerId()));
    payment.put("TotalAmt", total);
    payment.put("TxnDate", document.date().toString());
    if (ids.multiCurrency()) {
      payment.set("CurrencyRef", SalesForm.ref(document.currency()));
    }
    ids.form().rate().ifPresent(rate -> payment.put("ExchangeRate", rate));
    payment.put("PrivateNote", ids.marker() + " " + document.source().label());
    MoneyRefs.put(payment, document, ids);
    ObjectNode line = payment.putArray("Line").addObject().put("Amount", total);
    line.putArray("LinkedTxn").addObject().put("TxnId", invoiceId).put("TxnType", "Invoice");
    return payment;
  }
}
