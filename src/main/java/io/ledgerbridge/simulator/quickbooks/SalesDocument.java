package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** A document with products on its lines and a customer: tax, discount, addresses, e-mail. */
abstract class SalesDocument extends Document {
  SalesDocument(String name, String filterable) {
    super(name, filterable);
  }

  @Override
  void header(Draft draft) {
    draft.require("CustomerRef");
    ObjectNode customer = customer(draft);
    Currencies.match(draft, customer);
    copy(draft, customer, "BillAddr");
    copy(draft, customer, "ShipAddr");
    mail(draft);
    draft.absent("PrintStatus", "NeedToPrint");
    draft.absent("EmailStatus", "NotSet");
    draft.absent("LinkedTxn", Json.array());
    Links.check(draft);
  }

  @Override
  BigDecimal lines(Draft draft) {
    ObjectNode entity = draft.entity();
    if (draft.books().american()) {
      draft.absent("ApplyTaxAfterDiscount", false);
    }
    Tax tax = Tax.of(draft.books());
    tax.header(entity);
    Sums sums = new SalesLines(draft, tax).complete();
    return Json.cents(sums.subtotal().subtract(sums.discount()).add(tax.total(entity, sums)));
  }

  private static ObjectNode customer(Draft draft) {
    String id = Json.ref(draft.entity(), "CustomerRef");
    ObjectNode customer = draft.books().find("Customer", id).orElseThrow();
    boolean same = draft.was("CustomerRef").path("value").asText().equals(id);
    if (!same && !customer.path("Active").asBoolean()) {
      throw Rejection.at(
          "CustomerRef",
          "6250",
          "Invalid Customer",
          "The specified customer (%s) doesn't exist, or is inactive.".formatted(id));
    }
    return customer;
  }

  private static void copy(Draft draft, ObjectNode customer, String address) {
    if (customer.has(address)) {
      draft.absent(address, customer.get(address).deepCopy());
    }
  }

  private static void mail(Draft draft) {
    boolean wanted = draft.text("EmailStatus").equals("NeedToSend");
    if (wanted && draft.entity().path("BillEmail").path("Address").asText("").isEmpty()) {
      throw Rejection.at(
          "BillEmail", "6420", "Email Address Required", "An email address is required.");
    }
  }
}
