package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** A document with products on its lines and a customer: tax, discount, addresses, e-mail. */
abstract class SalesDocument extends Document {
  SalesDocument(String name, String filterable) {
    super(name, filterable);
  }

  @Override
  void header(Draft draft) {
    if (needsCustomer(draft.settings())) {
      draft.require("CustomerRef");
    }
    Optional<ObjectNode> customer = Customers.of(draft);
    Currencies.match(draft, customer);
    customer.ifPresent(
        found -> {
          copy(draft, found, "BillAddr");
          copy(draft, found, "ShipAddr");
        });
    mail(draft);
    draft.absent("PrintStatus", "NeedToPrint");
    draft.absent("EmailStatus", "NotSet");
    Links.check(draft, linkable());
  }

  boolean needsCustomer(Settings settings) {
    return true;
  }

  /** The types of documents that a body may link this one to. */
  Set<String> linkable() {
    return Set.of();
  }

  @Override
  BigDecimal lines(Draft draft) {
    ObjectNode entity = draft.entity();
    if (draft.books().american()) {
      draft.absent("ApplyTaxAfterDiscount", false);
    }
    Tax tax = Tax.of(draft);
    tax.header(entity);
    Sums sums = new SalesLines(draft, tax).complete();
    BigDecimal before = sums.subtotal().subtract(sums.discount());
    return sums.rounding().round(before.add(tax.total(entity, sums)));
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
