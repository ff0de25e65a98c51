package io.ledgerbridge.findings;

import java.util.Optional;

/** Looks for one thing that will go wrong with a company. */
@FunctionalInterface
interface CompanyCheck {
  Optional<Finding> look(CompanyFacts facts);
}
