package io.ledgerbridge.findings;

import java.util.Optional;

/** The company tracks classes, and no flow says which. */
final class ClassTracking implements CompanyCheck {

  @Override
  public Optional<Finding> look(CompanyFacts facts) {
    boolean tracks =
        facts.on("/AccountingInfoPrefs/ClassTrackingPerTxn")
            || facts.on("/AccountingInfoPrefs/ClassTrackingPerTxnLine");
    return tracks && !facts.chosen().test("class")
        ? Optional.of(
            new Finding(
                "CLASS_TRACKING",
                facts.label()
                    + " tracks classes, and no flow that is on says which: documents come without"
                    + " one.",
                "Set the input class of your flows."))
        : Optional.empty();
  }
}
