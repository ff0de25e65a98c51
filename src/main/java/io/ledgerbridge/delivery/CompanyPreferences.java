package io.ledgerbridge.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.Named;
import io.ledgerbridge.sales.DocumentKind;

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

  boolean classesPerTransaction() {
    return json.at("/AccountingInfoPrefs/ClassTrackingPerTxn").asBoolean();
  }

  boolean classesPerLine() {
    return json.at("/AccountingInfoPrefs/ClassTrackingPerTxnLine").asBoolean();
  }

  boolean locations() {
    return json.at("/AccountingInfoPrefs/TrackDepartments").asBoolean();
  }

  boolean serviceDates() {
    return json.at("/SalesFormsPrefs/AllowServiceDate").asBoolean();
  }

  /** Whether the company gives the numbers of such documents: then QuickBooks gives none. */
  boolean numbersItself(DocumentKind kind) {
    return kind == DocumentKind.EXPENSE
        ? json.at("/VendorAndPurchasesPrefs/UseCustomTxnNumbers").asBoolean()
        : json.at("/SalesFormsPrefs/CustomTxnNumbers").asBoolean();
  }
}
