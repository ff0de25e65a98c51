package io.ledgerbridge.config;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How customers, products and tax codes are found; blank where nothing was set.
 *
 * @param customerSyncFilter in HubSpot's own words, e.g. {@code lifecyclestage EQ customer}
 * @param customerSuffix tells two customers of one name apart; {@code {id}} is the HubSpot id
 * @param contactLabel the contact with this association label becomes the customer
 * @param fallbackItem name or SKU of the product for lines that fit none
 * @param itemIncomeAccount name or id of the income account of new products
 * @param itemType {@code Service} or {@code NonInventory}, of new products
 * @param taxDefault name or id of the tax code of lines whose rate is not mapped, outside the US
 * @param taxExempt name or id of the tax code of lines without a rate, outside the US
 */
@ConfigurationProperties("matching")
public record MatchingSettings(
    CustomerMode customerMode,
    String customerSyncFilter,
    String customerSuffix,
    String contactLabel,
    String fallbackItem,
    String itemIncomeAccount,
    String itemType,
    String taxDefault,
    String taxExempt) {
  private static final String SUFFIX = "(HubSpot {id})";

  public MatchingSettings {
    customerMode = customerMode == null ? CustomerMode.MATCH_OR_CREATE : customerMode;
    customerSyncFilter = text(customerSyncFilter);
    customerSuffix = suffix(text(customerSuffix));
    contactLabel = text(contactLabel);
    fallbackItem = text(fallbackItem);
    itemIncomeAccount = text(itemIncomeAccount);
    itemType = type(text(itemType));
    taxDefault = text(taxDefault);
    taxExempt = text(taxExempt);
  }

  private static String suffix(String given) {
    if (given.isBlank()) {
      return SUFFIX;
    }
    if (!given.contains("{id}") || given.contains(":") || given.length() > 40) {
      throw new WrongSetting(
          "CUSTOMER_SUFFIX is '%s'. It needs {id}, no colon, and at most 40 characters, e.g. %s"
              .formatted(given, SUFFIX));
    }
    return given;
  }

  private static String type(String given) {
    // Inventory wants a quantity on hand and two more accounts.
    if (!given.isBlank() && !given.equals("Service") && !given.equals("NonInventory")) {
      throw new WrongSetting(
          "ITEM_TYPE is '" + given + "'. New products can be Service or NonInventory.");
    }
    return given.isBlank() ? "Service" : given;
  }

  private static String text(String given) {
    return given == null ? "" : given.strip();
  }
}
