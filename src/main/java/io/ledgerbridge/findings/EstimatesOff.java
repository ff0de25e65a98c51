package io.ledgerbridge.findings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Estimates are switched off. */
final class EstimatesOff implements CompanyCheck {

  @Override
  public Optional<Finding> look(CompanyFacts facts) {
    JsonNode allowed = facts.preferences().at("/SalesFormsPrefs/AllowEstimates");
    return allowed.isMissingNode() || allowed.asBoolean()
        ? Optional.empty()
        : Optional.of(
            new Finding(
                "ESTIMATES_OFF",
                facts.label() + " has estimates off: flows that create estimates park.",
                "Switch estimates on in QuickBooks (Account and settings > Sales), or use flows that"
                    + " create invoices."));
  }
}
