package io.ledgerbridge.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.sales.SalesDocument;

/**
 * The body of a sales receipt create.
 *
 * @see <a
 *     href="https://developer.intuit.com/app/developer/qbo/docs/api/accounting/all-entities/salesreceipt">
 *     Intuit: salesreceipt</a>
 */
public final class ToSalesReceipt {

  public ObjectNode map(SalesDocument document, Resolved ids) {
    ObjectNode form = SalesForm.of(document, ids);
    MoneyRefs.put(form, document, ids);
    return form;
  }
}
