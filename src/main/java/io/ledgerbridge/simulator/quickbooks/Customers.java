package io.ledgerbridge.simulator.quickbooks;

/** Customers: they are sold to. */
final class Customers extends Trader {
  Customers() {
    super(
        "Customer",
        "Id DisplayName GivenName MiddleName FamilyName CompanyName PrimaryEmailAddr"
            + " PrintOnCheckName FullyQualifiedName Active Balance");
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
