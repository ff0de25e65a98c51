package io.ledgerbridge.findings;

import java.util.Optional;
import java.util.TreeSet;

/** The portal sells in currencies that the company cannot book. */
final class OtherCurrencies implements CompanyCheck {

  @Override
  public Optional<Finding> look(CompanyFacts facts) {
    TreeSet<String> others = new TreeSet<>(facts.currencies());
    others.remove(facts.company().currency());
    return others.isEmpty() || facts.on("/CurrencyPrefs/MultiCurrencyEnabled")
        ? Optional.empty()
        : Optional.of(
            new Finding(
                "MULTICURRENCY_OFF",
                "%s books in %s only, and HubSpot uses %s too: records in those currencies park."
                    .formatted(
                        facts.label(), facts.company().currency(), String.join(", ", others)),
                "Switch multicurrency on in QuickBooks (Account and settings > Advanced; it cannot"
                    + " be switched off again), or sell in one currency."));
  }
}
