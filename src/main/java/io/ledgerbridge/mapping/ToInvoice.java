package io.ledgerbridge.mapping;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.sales.Cut;
import io.ledgerbridge.sales.SalesDocument;
import io.ledgerbridge.sales.SalesLine;

/**
 * The body of an invoice create.
 *
 * @see <a
 *     href="https://developer.intuit.com/app/developer/qbo/docs/api/accounting/all-entities/invoice">
 *     Intuit: invoice</a>
 */
public final class ToInvoice {
  private static final int MEMO = 1000;
  private static final int NOTE = 4000;
  private static final int DESCRIPTION = 4000;

  public ObjectNode map(SalesDocument document, Resolved ids) {
    ObjectNode invoice = JsonNodeFactory.instance.objectNode();
    invoice.set("CustomerRef", ref(ids.customerId()));
    invoice.put("TxnDate", document.date().toString());
    ids.termsId().ifPresent(id -> invoice.set("SalesTermRef", ref(id)));
    if (ids.multiCurrency()) {
      invoice.set("CurrencyRef", ref(document.currency()));
    }
    if (!ids.unitedStates()) {
      invoice.put("GlobalTaxCalculation", "TaxExcluded");
    }
    document
        .party()
        .flatMap(party -> party.email())
        .filter(email -> email.length() <= 100 && email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"))
        .ifPresent(email -> invoice.putObject("BillEmail").put("Address", email));
    if (!document.choices().memo().isBlank()) {
      invoice.putObject("CustomerMemo").put("value", Cut.to(MEMO, document.choices().memo()));
    }
    invoice.put("PrivateNote", Cut.to(NOTE, ids.marker() + " " + document.source().label()));
    ArrayNode lines = invoice.putArray("Line");
    document.lines().forEach(line -> lines.add(line(line, ids)));
    return invoice;
  }

  private static ObjectNode line(SalesLine line, Resolved ids) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ObjectNode detail = JsonNodeFactory.instance.objectNode();
    detail.set("ItemRef", ref(ids.items().get(line.number())));
    boolean priced =
        UnitPrice.of(line.quantity(), line.unitPrice(), line.amount())
            .map(price -> detail.put("Qty", line.quantity()).put("UnitPrice", price))
            .isPresent();
    if (ids.unitedStates()) {
      detail.set("TaxCodeRef", ref(line.taxable() ? "TAX" : "NON"));
    } else {
      ids.taxCode().ifPresent(code -> detail.set("TaxCodeRef", ref(code)));
    }
    node.put("LineNum", line.number());
    node.put("Description", Cut.to(DESCRIPTION, priced ? line.description() : calculation(line)));
    node.put("Amount", line.amount());
    node.put("DetailType", "SalesItemLineDetail");
    node.set("SalesItemLineDetail", detail);
    return node;
  }

  /** Where no price gives the amount to the cent, the line says in words how it came about. */
  private static String calculation(SalesLine line) {
    return "%s (%s at %s, net %s)"
        .formatted(
            line.description(),
            line.quantity().toPlainString(),
            line.unitPrice().toPlainString(),
            line.amount().toPlainString());
  }

  private static ObjectNode ref(String id) {
    return JsonNodeFactory.instance.objectNode().put("value", id);
  }
}
