package io.ledgerbridge.simulator.quickbooks;

/** Products and services. */
final class Items extends NameList {
  Items() {
    super("Item", "Id Name Sku Type FullyQualifiedName Active");
  }

  @Override
  void complete(Draft draft) {
    draft.require("Type");
    super.complete(draft);
    switch (draft.text("Type")) {
      case "Service" -> draft.require("IncomeAccountRef");
      case "Inventory" -> inventory(draft);
      default -> {}
    }
    if (draft.entity().has("PurchaseCost") || draft.entity().has("PurchaseDesc")) {
      draft.require("ExpenseAccountRef");
    }
    draft.absent("TrackQtyOnHand", false);
    if (draft.books().american()) {
      draft.absent("Taxable", false);
    }
  }

  private static void inventory(Draft draft) {
    for (String needed :
        new String[] {
          "TrackQtyOnHand",
          "QtyOnHand",
          "InvStartDate",
          "AssetAccountRef",
          "IncomeAccountRef",
          "ExpenseAccountRef"
        }) {
      draft.require(needed);
    }
  }

  @Override
  String clash() {
    return "Another product or service is already using this name. Please use a different name.";
  }
}
