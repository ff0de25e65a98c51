package io.ledgerbridge.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.sales.Cut;
import io.ledgerbridge.sales.SalesDocument;
import io.ledgerbridge.sales.Settlement;

/** Where money arrives or leaves, and how it came. */
final class MoneyRefs {
  private static final int REFERENCE = 21;

  private MoneyRefs() {}

  static void put(ObjectNode form, SalesDocument document, Resolved ids) {
    ids.depositAccountId().ifPresent(id -> form.set("DepositToAccountRef", SalesForm.ref(id)));
    ids.paymentMethodId().ifPresent(id -> form.set("PaymentMethodRef", SalesForm.ref(id)));
    document
        .settlement()
        .map(paid -> reference(document, paid))
        .ifPresent(number -> form.put("PaymentRefNum", Cut.to(REFERENCE, number)));
  }

  /** The number of a payment made elsewhere, else HubSpot's own. */
  private static String reference(SalesDocument document, Settlement paid) {
    return paid.reference().orElse(document.source().objectId());
  }
}
