package io.ledgerbridge.findings;

import java.util.Optional;

/** Custom transaction numbers are on: QuickBooks gives no number by itself. */
final class CustomNumbers implements CompanyCheck {

  @Override
  public Optional<Finding> look(CompanyFacts facts) {
    boolean own = facts.on("/SalesFormsPrefs/CustomTxnNumbers");
    return own && !facts.chosen().test("document-number")
        ? Optional.of(
            new Finding(
                "CUSTOM_NUMBERS",
                facts.label()
                    + " has custom transaction numbers on, so QuickBooks gives documents no number"
                    + " by itself: an invoice of deal 4711 becomes INV-4711.",
                "Leave it so, set the input document-number of your flows, or switch custom"
                    + " transaction numbers off in QuickBooks (Account and settings > Sales)."))
        : Optional.empty();
  }
}
