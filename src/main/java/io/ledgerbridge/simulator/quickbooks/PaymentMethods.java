package io.ledgerbridge.simulator.quickbooks;

/** Ways to pay. */
final class PaymentMethods extends NameList {
  PaymentMethods() {
    super("PaymentMethod", "Id Name Active");
  }

  @Override
  void complete(Draft draft) {
    super.complete(draft);
    draft.absent("Type", "NON_CREDIT_CARD");
  }
}
