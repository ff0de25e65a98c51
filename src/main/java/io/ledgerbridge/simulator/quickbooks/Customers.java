package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Customers: they are sold to. */
final class Customers extends Trader {
  Customers() {
    super(
        "Customer",
        "Id DisplayName GivenName MiddleName FamilyName CompanyName PrimaryEmailAddr"
            + " PrintOnCheckName FullyQualifiedName Active Balance");
  }

  /** The customer whom a document names, who must be active when newly named. */
  static Optional<ObjectNode> of(Draft draft) {
    String id = Json.ref(draft.entity(), "CustomerRef");
    Optional<ObjectNode> customer = draft.books().find("Customer", id);
    boolean same = draft.was("CustomerRef").path("value").asText().equals(id);
    if (!same && customer.filter(found -> !found.path("Active").asBoolean()).isPresent()) {
      throw Rejection.at(
          "CustomerRef",
          "6250",
          "Invalid Customer",
          "The specified customer (%s) doesn't exist, or is inactive.".formatted(id));
    }
    return customer;
  }

  @Override
  void complete(Draft draft) {
    super.complete(draft);
    draft.entity().set("BalanceWithJobs", draft.entity().get("Balance"));
    draft.absent("Job", false);
    draft.absent("BillWithParent", false);
    draft.absent("PreferredDeliveryMethod", "Print");
    if (draft.books().american()) {
      draft.absent("Taxable", true);
    }
  }
}
