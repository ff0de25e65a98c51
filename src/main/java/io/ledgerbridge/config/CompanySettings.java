package io.ledgerbridge.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What holds for one QuickBooks company: its own settings, and for the rest those of the
 * environment.
 *
 * @param clearingAccount name of the account that payments arrive in and fees leave from
 */
public record CompanySettings(MatchingSettings matching, String clearingAccount) {
  /** Every setting that a company can have of its own. */
  public static final List<String> NAMES =
      List.of(
          "customer-mode",
          "customer-sync-filter",
          "customer-suffix",
          "contact-label",
          "fallback-item",
          "item-income-account",
          "item-type",
          "tax-default",
          "tax-exempt",
          "clearing-account");

  /**
   * These, where the company has none of its own.
   *
   * @param own by name; blank is a choice too: none
   * @throws WrongSetting when one cannot be used
   */
  public CompanySettings with(Map<String, String> own) {
    Map<String, String> all = values();
    all.putAll(own);
    return new CompanySettings(
        new MatchingSettings(
            mode(all.get("customer-mode")),
            all.get("customer-sync-filter"),
            all.get("customer-suffix"),
            all.get("contact-label"),
            all.get("fallback-item"),
            all.get("item-income-account"),
            all.get("item-type"),
            all.get("tax-default"),
            all.get("tax-exempt")),
        all.get("clearing-account").isBlank() ? clearingAccount : all.get("clearing-account"));
  }

  /** By name, in the order of the names. */
  public Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("customer-mode", text(matching.customerMode()));
    values.put("customer-sync-filter", matching.customerSyncFilter());
    values.put("customer-suffix", matching.customerSuffix());
    values.put("contact-label", matching.contactLabel());
    values.put("fallback-item", matching.fallbackItem());
    values.put("item-income-account", matching.itemIncomeAccount());
    values.put("item-type", matching.itemType());
    values.put("tax-default", matching.taxDefault());
    values.put("tax-exempt", matching.taxExempt());
    values.put("clearing-account", clearingAccount);
    return values;
  }

  private static String text(CustomerMode mode) {
    return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static CustomerMode mode(String given) {
    for (CustomerMode mode : CustomerMode.values()) {
      if (text(mode).equals(given.strip())) {
        return mode;
      }
    }
    throw new WrongSetting(
        "CUSTOMER_MODE is '" + given + "'. It can be match-or-create or sync-filter.");
  }
}
