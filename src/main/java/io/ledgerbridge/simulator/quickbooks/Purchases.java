package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Expenses, checks and credit card charges. */
final class Purchases extends Document {
  Purchases() {
    super("Purchase", "Id DocNumber TxnDate PaymentType TotalAmt");
  }

  @Override
  void header(Draft draft) {
    draft.require("PaymentType");
    draft.require("AccountRef");
    Currencies.match(draft, payee(draft));
    boolean card = draft.text("PaymentType").equals("CreditCard");
    MoneyAccounts.check(draft, "AccountRef", List.of(card ? "Credit Card" : "Bank"));
    draft.absent("Credit", false);
    if (draft.entity().get("Credit").asBoolean() && !card) {
      throw Rejection.business("Only a purchase by credit card can be a credit.");
    }
    Links.check(draft, Set.of());
  }

  private static Optional<ObjectNode> payee(Draft draft) {
    if (!(draft.entity().path("EntityRef") instanceof ObjectNode ref)) {
      return Optional.empty();
    }
    String type = ref.path("type").asText("");
    for (String each : List.of("Vendor", "Customer", "Employee")) {
      Optional<ObjectNode> found = draft.books().find(each, ref.get("value").asText());
      if (found.isPresent() && (type.isEmpty() || type.equals(each))) {
        ref.put("type", each);
        References.name(ref, found.get());
        return found;
      }
    }
    throw Rejection.reference("EntityRef");
  }

  @Override
  BigDecimal lines(Draft draft) {
    Tax tax = Tax.of(draft);
    tax.header(draft.entity());
    Sums sums = new ExpenseLines(draft, tax).complete();
    if (draft.books().american()) {
      draft.entity().remove("TxnTaxDetail");
      return sums.subtotal();
    }
    return sums.rounding().round(sums.subtotal().add(tax.total(draft.entity(), sums)));
  }

  @Override
  void finish(Draft draft, BigDecimal total) {}

  @Override
  boolean numberedByHand(Books books) {
    return books.prefers("VendorAndPurchasesPrefs", "UseCustomTxnNumbers");
  }

  /** A check may repeat a number where the company does not want to be warned. */
  @Override
  boolean numberIsUnique(Draft draft) {
    return !draft.text("PaymentType").equals("Check") || warns(draft.books());
  }

  private static boolean warns(Books books) {
    for (JsonNode each : books.preference("OtherPrefs", "NameValue")) {
      if (each.path("Name").asText().equals("WarnDuplicateCheckNumber")) {
        return each.path("Value").asBoolean();
      }
    }
    return false;
  }

  @Override
  String counter() {
    return "purchase number";
  }

  @Override
  Optional<Movement> movement(Books books, ObjectNode entity) {
    return entity.path("Credit").asBoolean()
        ? Movement.in(books, entity, "AccountRef")
        : Movement.out(books, entity, "AccountRef");
  }
}
