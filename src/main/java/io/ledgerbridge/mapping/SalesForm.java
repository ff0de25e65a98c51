package io.ledgerbridge.mapping;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.quickbooks.PostalAddress;
import io.ledgerbridge.sales.Cut;
import io.ledgerbridge.sales.Party;
import io.ledgerbridge.sales.SalesDocument;
import io.ledgerbridge.sales.SalesLine;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What every sales document says: customer, date, currency, lines, discount, tax, and our marker.
 */
final class SalesForm {
  private static final int MEMO = 1000;
  private static final int NOTE = 4000;
  private static final int DESCRIPTION = 4000;

  private SalesForm() {}

  static ObjectNode of(SalesDocument document, Resolved ids) {
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    form.set("CustomerRef", ref(ids.customerId()));
    form.put("TxnDate", document.date().toString());
    if (ids.multiCurrency()) {
      form.set("CurrencyRef", ref(document.currency()));
    }
    ids.form().header(form);
    ids.form().transactionClass().ifPresent(id -> form.set("ClassRef", ref(id)));
    addresses(form, document);
    if (!ids.unitedStates()) {
      form.put("GlobalTaxCalculation", "TaxExcluded");
    }
    document
        .party()
        .flatMap(party -> party.email())
        .filter(email -> email.length() <= 100 && email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"))
        .ifPresent(email -> form.putObject("BillEmail").put("Address", email));
    if (document.choices().email() && form.has("BillEmail")) {
      form.put("EmailStatus", "NeedToSend");
    }
    if (!document.choices().memo().isBlank()) {
      form.putObject("CustomerMemo").put("value", Cut.to(MEMO, document.choices().memo()));
    }
    form.put("PrivateNote", Cut.to(NOTE, ids.marker() + " " + document.source().label()));
    ArrayNode lines = form.putArray("Line");
    boolean taxed = document.tax().map(tax -> tax.signum() > 0).orElse(false);
    Coin coin = Coin.of(document.currency());
    document.lines().forEach(line -> lines.add(line(line, ids, taxed, coin)));
    if (document.discount().signum() > 0) {
      lines.add(discount(document.discount(), ids));
    }
    if (taxed && ids.unitedStates()) {
      form.putObject("TxnTaxDetail").put("TotalTax", document.tax().orElseThrow());
    }
    return form;
  }

  /**
   * An address without a street is a fragment: QuickBooks has a better one of the customer, which
   * it copies where none is sent.
   */
  private static void addresses(ObjectNode form, SalesDocument document) {
    document
        .details()
        .billTo()
        .or(() -> document.party().map(Party::address))
        .filter(address -> address.street().isPresent())
        .flatMap(PostalAddress::of)
        .ifPresent(address -> form.set("BillAddr", address));
    document
        .details()
        .shipTo()
        .filter(address -> address.street().isPresent())
        .flatMap(PostalAddress::of)
        .ifPresent(address -> form.set("ShipAddr", address));
  }

  private static ObjectNode line(SalesLine line, Resolved ids, boolean taxed, Coin coin) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ObjectNode detail = JsonNodeFactory.instance.objectNode();
    detail.set("ItemRef", ref(ids.items().get(line.number())));
    boolean priced =
        UnitPrice.of(line.quantity(), line.unitPrice(), line.amount(), coin)
            .map(price -> detail.put("Qty", line.quantity()).put("UnitPrice", price))
            .isPresent();
    if (ids.unitedStates()) {
      detail.set("TaxCodeRef", ref(taxed || line.taxable() ? "TAX" : "NON"));
    } else {
      Optional.ofNullable(ids.taxCodes().get(line.number()))
          .or(ids::taxCode)
          .ifPresent(code -> detail.set("TaxCodeRef", ref(code)));
    }
    ids.form().lineClass().ifPresent(id -> detail.set("ClassRef", ref(id)));
    line.serviceDate()
        .filter(day -> ids.form().serviceDates())
        .ifPresent(day -> detail.put("ServiceDate", day.toString()));
    node.put("LineNum", line.number());
    node.put("Description", Cut.to(DESCRIPTION, priced ? line.description() : calculation(line)));
    node.put("Amount", line.amount());
    node.put("DetailType", "SalesItemLineDetail");
    node.set("SalesItemLineDetail", detail);
    return node;
  }

  private static ObjectNode discount(BigDecimal amount, Resolved ids) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("Amount", amount);
    node.put("DetailType", "DiscountLineDetail");
    ObjectNode detail = node.putObject("DiscountLineDetail").put("PercentBased", false);
    ids.form().lineClass().ifPresent(id -> detail.set("ClassRef", ref(id)));
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

  static ObjectNode ref(String id) {
    return JsonNodeFactory.instance.objectNode().put("value", id);
  }
}
