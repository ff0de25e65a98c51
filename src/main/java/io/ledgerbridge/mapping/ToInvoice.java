package io.ledgerbridge.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.sales.SalesDocument;

/**
 * The body of an invoice create.
 *
 * @see <a
 *     href="https://developer.intuit.com/app/developer/qbo/docs/api/accounting/all-entities/invoice">
 *     Intuit: invoice</a>
 */
public final class ToInvoice {

  public ObjectNode map(SalesDocument document, Resolved ids) {
    ObjectNode form = SalesForm.of(document, ids);
    ids.termsId().ifPresent(id -> form.set("SalesTermRef", SalesForm.ref(id)));
    document.dueDate().ifPresent(day -> form.put("DueDate", day.toString()));
    return form;
  }
}
