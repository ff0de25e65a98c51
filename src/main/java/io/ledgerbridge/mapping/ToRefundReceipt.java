package io.ledgerbridge.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.sales.SalesDocument;

/**
 * The body of a refund receipt create; its amounts are positive.
 *
 * @see <a
 *     href="https://developer.intuit.com/app/developer/qbo/docs/api/accounting/all-entities/refundreceipt">
 *     Intuit: refundreceipt</a>
 */
public final class ToRefundReceipt {

  public ObjectNode map(SalesDocument document, Resolved ids) {
    ObjectNode form = SalesForm.of(document, ids);
    MoneyRefs.put(form, document, ids);
    form.put("PrintStatus", "NotSet");
    return form;
  }
}
