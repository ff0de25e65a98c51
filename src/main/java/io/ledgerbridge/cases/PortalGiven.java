package io.ledgerbridge.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The HubSpot account.
 *
 * @param timeZone US/Eastern when not given
 * @param currency of the company, USD when not given
 * @param properties the account's own, by object type: {@code {deals: [prepaid]}}
 */
record PortalGiven(
    Optional<String> timeZone, Optional<String> currency, Map<String, List<String>> properties) {
  static final PortalGiven PLAIN = new PortalGiven(Optional.empty(), Optional.empty(), null);

  PortalGiven {
    properties = properties == null ? Map.of() : properties;
  }
}
