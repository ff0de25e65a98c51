package io.ledgerbridge.connecting;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.UnexpectedAnswer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What HubSpot says of an account.
 *
 * @param currencies besides the portal's own
 */
record PortalDetails(Portal portal, List<String> currencies) {

  /**
   * @param zone of the settings, which wins
   * @throws UnexpectedAnswer when there is no portal in it
   */
  static PortalDetails of(JsonNode details, Optional<ZoneId> zone) {
    String id = details.path("portalId").asText("");
    if (!id.matches("\\d{1,20}")) {
      throw new UnexpectedAnswer("account details without a portal id");
    }
    List<String> currencies = new ArrayList<>();
    details.path("additionalCurrencies").forEach(each -> currencies.add(each.asText("")));
    Portal portal =
        new Portal(
            id,
            zone.orElseGet(() -> zone(details.path("timeZone").asText("UTC"))),
            details.path("companyCurrency").asText("USD"),
            details.path("uiDomain").asText("app.hubspot.com"));
    return new PortalDetails(portal, currencies);
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new UnexpectedAnswer("the time zone '" + name + "'");
    }
  }
}
