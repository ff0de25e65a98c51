package io.ledgerbridge.findings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Scopes that a portal's token was not granted.
 *
 * @see <a
 *     href="https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/scopes">
 *     HubSpot: scopes</a>
 */
final class ScopeMissing {
  /** Older and newer names of the same right. */
  private static final Map<String, List<String>> ALSO =
      Map.of(
          "crm.objects.quotes.read", List.of("e-commerce", "cpq.quotes.read"),
          "crm.objects.line_items.read", List.of("e-commerce"),
          "crm.objects.products.read", List.of("e-commerce"),
          "crm.schemas.deals.read", List.of("crm.objects.deals.read"));

  private final List<String> wanted;

  ScopeMissing(List<String> wanted) {
    this.wanted = wanted;
  }

  /**
   * @param granted empty where that was not told: then nothing is said either
   */
  Optional<Finding> look(String portal, Set<String> granted) {
    List<String> missing =
        granted.isEmpty()
            ? List.of()
            : wanted.stream().filter(scope -> !covered(scope, granted)).toList();
    return missing.isEmpty() ? Optional.empty() : Optional.of(finding(portal, missing));
  }

  /** Every token has {@code oauth}, told or not. */
  private static boolean covered(String scope, Set<String> granted) {
    return scope.equals("oauth")
        || granted.contains(scope)
        || ALSO.getOrDefault(scope, List.of()).stream().anyMatch(granted::contains);
  }

  private static Finding finding(String portal, List<String> missing) {
    return new Finding(
        "SCOPE_MISSING",
        "HubSpot portal %s did not grant %s: what needs it is refused by HubSpot (403)."
            .formatted(portal, String.join(", ", missing)),
        "Add it to the app in HubSpot and connect the portal again; or, if nothing of yours needs it,"
            + " take it out of HUBSPOT_SCOPES or HUBSPOT_OPTIONAL_SCOPES.");
  }
}
