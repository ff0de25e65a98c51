package io.ledgerbridge.simulator.quickbooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Every entity that the simulator knows. A new one is added here and in shapes.txt. */
final class Kinds {
  private static final List<Kind> ALL =
      List.of(
          new Customers(),
          new Trader("Vendor", "Id DisplayName GivenName FamilyName CompanyName Active"),
          new Party("Employee", "Id DisplayName GivenName FamilyName Active"),
          new Items(),
          new Terms(),
          new PaymentMethods(),
          new Accounts(),
          new NameList("Class", "Id Name Active FullyQualifiedName"),
          new NameList("Department", "Id Name Active FullyQualifiedName"),
          new SetUpByHand("TaxCode"),
          new SetUpByHand("TaxRate"),
          new Invoices(),
          new Estimates(),
          new SalesReceipts(),
          new Payments(),
          new RefundReceipts(),
          new Purchases());

  private static final Map<String, Kind> BY_RESOURCE = new LinkedHashMap<>();

  static {
    ALL.forEach(kind -> BY_RESOURCE.put(kind.resource(), kind));
  }

  private Kinds() {}

  static List<Kind> all() {
    return ALL;
  }

  static Optional<Kind> find(String name) {
    return Optional.ofNullable(BY_RESOURCE.get(name.toLowerCase(Locale.ROOT)));
  }

  static Kind named(String name) {
    return find(name)
        .orElseThrow(
            () ->
                Rejection.of(
                    "2000",
                    "Invalid or unsupported object name",
                    "The specified object name is unsupported or invalid. Object Name: " + name));
  }
}
