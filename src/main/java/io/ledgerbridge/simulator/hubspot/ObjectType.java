package io.ledgerbridge.simulator.hubspot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of CRM record.
 *
 * @param name plural, as in paths
 * @param singular as in webhooks and association types
 * @param id the numeric type id, e.g. {@code 0-3}
 */
public record ObjectType(String name, String singular, String id) {
  private static final Set<String> PLAIN_CREATEDATE =
      Set.of("contacts", "companies", "deals", "tickets", "line_items", "products");
  private static final List<ObjectType> ALL =
      List.of(
          new ObjectType("contacts", "contact", "0-1"),
          new ObjectType("companies", "company", "0-2"),
          new ObjectType("deals", "deal", "0-3"),
          new ObjectType("tickets", "ticket", "0-5"),
          new ObjectType("products", "product", "0-7"),
          new ObjectType("line_items", "line_item", "0-8"),
          new ObjectType("quotes", "quote", "0-14"),
          new ObjectType("invoices", "invoice", "0-53"),
          new ObjectType("quote_templates", "quote_template", "0-64"),
          new ObjectType("subscriptions", "subscription", "0-69"),
          new ObjectType("discounts", "discount", "0-84"),
          new ObjectType("fees", "fee", "0-85"),
          new ObjectType("taxes", "tax", "0-86"),
          new ObjectType("commerce_payments", "commerce_payment", "0-101"),
          new ObjectType("orders", "order", "0-123"));

  static List<ObjectType> all() {
    return ALL;
  }

  static Optional<ObjectType> find(String any) {
    String wanted = any.trim().toLowerCase(Locale.ROOT).replace(' ', '_');
    return ALL.stream().filter(type -> type.answersTo(wanted)).findFirst();
  }

  public static ObjectType of(String any) {
    return find(any).orElseThrow(() -> Refusal.invalid("Unable to infer object type from: " + any));
  }

  String createdProperty() {
    return PLAIN_CREATEDATE.contains(name) ? "createdate" : "hs_createdate";
  }

  String modifiedProperty() {
    return name.equals("contacts") ? "lastmodifieddate" : "hs_lastmodifieddate";
  }

  private boolean answersTo(String wanted) {
    return wanted.equals(name) || wanted.equals(singular) || wanted.equals(id);
  }
}
