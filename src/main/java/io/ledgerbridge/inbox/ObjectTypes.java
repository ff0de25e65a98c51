package io.ledgerbridge.inbox;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What HubSpot's events call the types of records that a flow takes, or reads along with one. */
final class ObjectTypes {
  private static final Set<String> ENROLLED = Set.of("deals", "quotes", "commerce_payments");
  private static final Map<String, String> NAMES = names();

  private ObjectTypes() {}

  /** Whether flows take records of the type. */
  static boolean enrols(String type) {
    return ENROLLED.contains(type);
  }

  /** By its numeric id, or its name in small or capital letters; blank for any other type. */
  static String of(String any) {
    return NAMES.getOrDefault(any.toLowerCase(Locale.ROOT), "");
  }

  /** The type that events of a subscription are about, e.g. of {@code deal.merge}. */
  static String ofSubscription(String subscription, String objectTypeId) {
    String type = subscription.replaceFirst("\\..*", "");
    if (!subscription.contains(".")) {
      return "";
    }
    return of(type.equals("object") ? objectTypeId : type);
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    add(names, "deals", "0-3", "deal");
    add(names, "quotes", "0-14", "quote");
    add(names, "commerce_payments", "0-101", "commerce_payment", "payment");
    add(names, "line_items", "0-8", "line_item");
    add(names, "contacts", "0-1", "contact");
    add(names, "companies", "0-2", "company");
    add(names, "invoices", "0-53", "invoice");
    add(names, "discounts", "0-84", "discount");
    add(names, "fees", "0-85", "fee");
    add(names, "taxes", "0-86", "tax");
    return Map.copyOf(names);
  }

  private static void add(Map<String, String> names, String type, String... called) {
    for (String each : called) {
      names.put(each, type);
    }
  }
}
