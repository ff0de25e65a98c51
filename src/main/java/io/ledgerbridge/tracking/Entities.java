package io.ledgerbridge.tracking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The records of QuickBooks whose changes are our business. */
final class Entities {
  /** Names that matching needs; change data capture tells them. */
  static final Set<String> NAMES =
      Set.of(
          "Customer", "Item", "Term", "Account", "PaymentMethod", "Vendor", "Class", "Department");

  /** What change data capture does not tell, and is read as a whole. */
  static final Set<String> SETTINGS =
      Set.of("Preferences", "TaxCode", "TaxRate", "TaxAgency", "CompanyCurrency");

  /** What deliveries become. */
  static final List<String> DOCUMENTS =
      List.of("Invoice", "Estimate", "SalesReceipt", "RefundReceipt", "Purchase");

  /** Changes what is owed of an invoice. */
  static final String PAYMENT = "Payment";

  private Entities() {}

  /** As the API spells it; empty for what is none of our business. */
  static Optional<String> named(String any) {
    String wanted = any.toLowerCase(Locale.ROOT).replace("_", "");
    return Stream.of(NAMES, SETTINGS, DOCUMENTS, List.of(PAYMENT))
        .flatMap(java.util.Collection::stream)
        .filter(each -> each.toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }

  /** Whether it is of interest only where documents are followed. */
  static boolean followed(String entity) {
    return DOCUMENTS.contains(entity) || entity.equals(PAYMENT);
  }
}
