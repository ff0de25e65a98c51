package io.ledgerbridge.mapping;

import io.ledgerbridge.hubspot.PaymentRules;
import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.sales.Choices;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.SalesDocument;
import java.time.Instant;

/** From one type of HubSpot record to the canonical sale. */
public interface ToSales {

  /**
   * @param reachedAt when the trigger was reached
   * @throws NotThereYet when something is missing that may still come
   * @throws Park when a person must correct the record
   */
  SalesDocument map(DocumentKind kind, SourceRecord record, Choices choices, Instant reachedAt);

  /** The mapper of an object type, e.g. {@code deals}. */
  static ToSales of(String objectType, Buyers buyers, PaymentRules payments) {
    return switch (objectType) {
      case "deals" -> new DealToSales(buyers);
      case "quotes" -> new QuoteToSales(buyers);
      case "commerce_payments" -> new PaymentToSales(buyers, payments);
      default -> throw new IllegalArgumentException("No document is made of " + objectType);
    };
  }
}
