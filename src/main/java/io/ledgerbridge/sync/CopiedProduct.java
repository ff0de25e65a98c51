package io.ledgerbridge.sync;

import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.matching.Keys;
import io.ledgerbridge.matching.Named;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * What HubSpot is told of a QuickBooks item. What the item does not have is left out, so that it is
 * not cleared in HubSpot; a price of zero is what QuickBooks says of an item without one.
 *
 * @param properties by HubSpot's names, sorted
 * @see <a
 *     href="https://developers.hubspot.com/docs/api-reference/latest/crm/objects/products/guide">
 *     HubSpot: products</a>
 */
record CopiedProduct(String itemId, Map<String, String> properties) {
  static final String NAME = "name";
  static final String SKU = "hs_sku";
  static final String PRICE = "price";
  static final String DESCRIPTION = "description";

  /**
   * @param priced whether the company has the currency of the portal: prices have no other
   */
  static CopiedProduct of(Named item, boolean priced) {
    Map<String, String> properties = new TreeMap<>();
    properties.put(NAME, item.name());
    put(properties, SKU, item.text("Sku").strip());
    put(properties, DESCRIPTION, item.text("Description").strip());
    BigDecimal price = item.body().path("UnitPrice").decimalValue();
    put(properties, PRICE, priced && price.signum() > 0 ? plain(price) : "");
    return new CopiedProduct(item.id(), properties);
  }

  String name() {
    return properties.get(NAME);
  }

  /** For comparing; blank when there is none. */
  String skuKey() {
    return Keys.of(properties.getOrDefault(SKU, ""));
  }

  String nameKey() {
    return Keys.of(name());
  }

  /** SHA-256 of all that is copied. */
  String digest() {
    try {
      byte[] all = properties.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the HubSpot product says all of it already. */
  boolean saidBy(CrmRecord product) {
    return properties.entrySet().stream()
        .allMatch(each -> same(each.getKey(), each.getValue(), product));
  }

  private static boolean same(String property, String value, CrmRecord product) {
    String there = product.text(property).orElse("");
    return property.equals(PRICE) && there.matches("-?\\d+(\\.\\d+)?")
        ? new BigDecimal(there).compareTo(new BigDecimal(value)) == 0
        : there.equals(value);
  }

  private static void put(Map<String, String> properties, String name, String value) {
    if (!value.isEmpty()) {
      properties.put(name, value);
    }
  }

  private static String plain(BigDecimal price) {
    return price.stripTrailingZeros().toPlainString();
  }
}
