package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Estimates: an offer, closed by the invoice that is made from it. */
final class Estimates extends SalesDocument {
  Estimates() {
    super("Estimate", "Id DocNumber TxnDate CustomerRef TotalAmt");
  }

  @Override
  void header(Draft draft) {
    Features.needs(draft, true, "Estimate", "SalesFormsPrefs", "AllowEstimates");
    super.header(draft);
  }

  @Override
  void finish(Draft draft, BigDecimal total) {
    draft.absent("TxnStatus", "Pending");
    if (!Links.ids(draft.entity(), "Invoice").isEmpty()) {
      draft.entity().put("TxnStatus", "Closed");
    }
  }

  /** An invoice is made from one estimate, of its customer, that no other invoice was made from. */
  static void check(Draft invoice) {
    Set<String> estimates = Links.ids(invoice.entity(), "Estimate");
    String own = invoice.text("Id");
    for (String id : estimates) {
      ObjectNode estimate = invoice.books().find("Estimate", id).orElseThrow();
      Set<String> invoices = Links.ids(estimate, "Invoice");
      boolean free = invoices.isEmpty() || invoices.contains(own);
      boolean theirs =
          Json.ref(estimate, "CustomerRef").equals(Json.ref(invoice.entity(), "CustomerRef"));
      if (estimates.size() > 1 || !free || !theirs) {
        throw Rejection.unlinkable(id);
      }
    }
  }

  static void close(Books books, String id, String invoice) {
    books.revise(
        "Estimate",
        id,
        estimate -> {
          Links.add(estimate, "Invoice", invoice);
          estimate.put("TxnStatus", "Closed");
        });
  }

  /** After the invoice is gone, or is for another estimate. */
  static void open(Books books, String id, String invoice) {
    books.revise(
        "Estimate",
        id,
        estimate -> {
          Links.remove(estimate, "Invoice", invoice);
          estimate.put("TxnStatus", "Pending");
        });
  }

  @Override
  void effects(Books books, Optional<ObjectNode> before, Optional<ObjectNode> after) {
    String id = after.or(() -> before).orElseThrow().get("Id").asText();
    Links.lost(before, after, "Invoice")
        .forEach(
            each -> books.revise("Invoice", each, found -> Links.remove(found, "Estimate", id)));
  }
}
