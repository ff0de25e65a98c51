package io.ledgerbridge.findings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** In the United States QuickBooks computes the sales tax by itself. */
final class AutomatedSalesTax implements CompanyCheck {

  @Override
  public Optional<Finding> look(CompanyFacts facts) {
    JsonNode partner = facts.preferences().at("/TaxPrefs/PartnerTaxEnabled");
    if (partner.isMissingNode()) {
      return Optional.empty();
    }
    return Optional.of(partner.asBoolean() ? on(facts) : notSetUp(facts));
  }

  private static Finding on(CompanyFacts facts) {
    return new Finding(
        "AUTOMATED_SALES_TAX",
        facts.label()
            + " has automated sales tax on: QuickBooks computes the tax by the addresses, so a total"
            + " may differ from HubSpot's by the tax.",
        "Nothing must be done: the difference is shown at each delivery. HubSpot's tax rates are not"
            + " used for this company.");
  }

  private static Finding notSetUp(CompanyFacts facts) {
    return new Finding(
        "SALES_TAX_NOT_SET_UP",
        facts.label()
            + " has automated sales tax that is not set up: documents come without sales tax.",
        "Set up sales tax in QuickBooks (Taxes > Sales tax), if you charge any.");
  }
}
