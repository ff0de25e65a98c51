package io.ledgerbridge.findings;

import java.util.Optional;

/** Outside the United States every line needs a tax code. */
final class TaxUnmapped implements CompanyCheck {

  @Override
  public Optional<Finding> look(CompanyFacts facts) {
    return facts.company().unitedStates() || facts.taxesMapped()
        ? Optional.empty()
        : Optional.of(
            new Finding(
                "TAX_UNMAPPED",
                "%s is in %s and no HubSpot tax rate is mapped to one of its tax codes: %s."
                    .formatted(facts.label(), facts.company().country(), consequence(facts)),
                "Map the tax rates (PUT /api/mappings, under taxes), and set tax-default and"
                    + " tax-exempt in the settings of the company."));
  }

  private static String consequence(CompanyFacts facts) {
    boolean ownDefault =
        !facts.preferences().at("/TaxPrefs/TaxGroupCodeRef/value").asText("").isBlank();
    boolean chosen = !facts.settings().matching().taxDefault().isBlank();
    return chosen || ownDefault
        ? "every line that is taxed gets the one default code, whatever its rate"
        : "lines park, since there is no default code either";
  }
}
