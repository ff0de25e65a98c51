package io.ledgerbridge.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.Named;

/**
 * The preferences of a company that change what may be written.
 *
 * @see <a
 *     href="https://developer.intuit.com/app/developer/qbo/docs/api/accounting/all-entities/preferences">
 *     Intuit: preferences</a>
 */
record CompanyPreferences(JsonNode json) {

  static CompanyPreferences of(Mirror mirror, String realm) {
    return new CompanyPreferences(
        mirror.all(realm, "Preferences").stream()
            .findFirst()
            .map(Named::body)
            .orElse(MissingNode.getInstance()));
  }

  boolean multiCurrency() {
    return json.path("CurrencyPrefs").path("MultiCurrencyEnabled").asBoolean();
  }
}
