package io.ledgerbridge.hubspot;

import java.util.Optional;
import java.util.Set;

/** When a quote counts as published and as signed; the latter can be configured. */
public final class QuoteRules {
  private final Optional<SyncFilter> signed;

  /**
   * @param signed conditions in the words of HubSpot's search; blank takes the recommended rule
   */
  public QuoteRules(String signed) {
    this.signed = signed.isBlank() ? Optional.empty() : Optional.of(SyncFilter.parse(signed));
  }

  public boolean signed(SourceRecord quote) {
    return signed
        .map(rule -> rule.firstUnmet(quote.properties()).isEmpty())
        .orElseGet(() -> QuoteState.signed(quote.record()));
  }

  /** What quotes must be read with. */
  public Set<String> properties() {
    return signed.map(SyncFilter::properties).orElse(Set.of());
  }
}
