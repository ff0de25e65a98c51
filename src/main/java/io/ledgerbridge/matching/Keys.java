package io.ledgerbridge.matching;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How names, numbers and addresses are compared: case, outer blanks and Unicode form do not count.
 */
public final class Keys {
  private Keys() {}

  public static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
  }

  /** As QuickBooks takes the names: what is stored and what is looked for become the same. */
  static String person(String first, String last) {
    return cut(of(DisplayName.clean(first)) + "|" + of(DisplayName.clean(last)), 250);
  }

  /** A field may hold several addresses, separated by commas (or semicolons). */
  static List<String> emails(String field) {
    return Arrays.stream(field.split("[,;]")).map(Keys::of).filter(e -> !e.isBlank()).toList();
  }

  static String name(String entity, JsonNode body) {
    boolean person = entity.equals("Customer") || entity.equals("Vendor");
    String name = body.path(person ? "DisplayName" : "Name").asText("");
    return cut(of(name), 600);
  }

  /** The second way to find it: a product by SKU, a customer by first and last name. */
  static String other(String entity, JsonNode body) {
    return switch (entity) {
      case "Item" -> cut(of(body.path("Sku").asText("")), 250);
      case "Customer" ->
          person(body.path("GivenName").asText(""), body.path("FamilyName").asText(""));
      default -> "";
    };
  }

  private static String cut(String text, int length) {
    return text.length() > length ? text.substring(0, length) : text;
  }
}
