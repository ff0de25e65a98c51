package io.ledgerbridge.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The HubSpot account.
 *
 * @param timeZone US/Eastern when not given
 * @param currency of the company, USD when not given
 * @param additionalCurrencies CAD, EUR and GBP when not given
 * @param properties the account's own, by object type: {@code {deals: [prepaid]}}
 * @param signatureProperties which properties of a quote's signature the account has, all when not
 *     given
 */
record PortalGiven(
    Optional<String> timeZone,
    Optional<String> currency,
    List<String> additionalCurrencies,
    Map<String, List<String>> properties,
    Optional<Set<String>> signatureProperties) {
  private static final List<String> CURRENCIES = List.of("CAD", "EUR", "GBP");
  static final PortalGiven PLAIN =
      new PortalGiven(Optional.empty(), Optional.empty(), null, null, Optional.empty());

  PortalGiven {
    additionalCurrencies = additionalCurrencies == null ? CURRENCIES : additionalCurrencies;
    properties = properties == null ? Map.of() : properties;
  }
}
