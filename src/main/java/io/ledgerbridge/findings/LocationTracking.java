package io.ledgerbridge.findings;

import java.util.Optional;

/** The company tracks locations, and no flow says which. */
final class LocationTracking implements CompanyCheck {

  @Override
  public Optional<Finding> look(CompanyFacts facts) {
    boolean tracks = facts.on("/AccountingInfoPrefs/TrackDepartments");
    return tracks && !facts.chosen().test("location")
        ? Optional.of(
            new Finding(
                "LOCATION_TRACKING",
                facts.label()
                    + " tracks locations, and no flow that is on says which: documents come without"
                    + " one.",
                "Set the input location of your flows."))
        : Optional.empty();
  }
}
