package io.ledgerbridge.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.sales.SalesDocument;

/**
 * The body of an estimate create.
 *
 * @see <a
 *     href="https://developer.intuit.com/app/developer/qbo/docs/api/accounting/all-entities/estimate">
 *     Intuit: estimate</a>
 */
public final class ToEstimate {

  public ObjectNode map(SalesDocument document, Resolved ids) {
    ObjectNode form = SalesForm.of(document, ids);
    form.put("TxnStatus", "Pending");
    document.dueDate().ifPresent(day -> form.put("ExpirationDate", day.toString()));
    return form;
  }
}
