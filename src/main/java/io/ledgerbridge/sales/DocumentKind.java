package io.ledgerbridge.sales;

import java.util.Locale;

/** The QuickBooks documents that a sale, its fee or its refund can become. */
public enum DocumentKind {
  INVOICE("Invoice", "invoice"),
  ESTIMATE("Estimate", "estimate"),
  SALES_RECEIPT("SalesReceipt", "salesreceipt"),
  /** An invoice, then the payment that settles it. */
  PAID_INVOICE("Invoice", "invoice"),
  EXPENSE("Purchase", "expense"),
  REFUND_RECEIPT("RefundReceipt", "refundreceipt");

  private final String entity;
  private final String page;

  DocumentKind(String entity, String page) {
    this.entity = entity;
    this.page = page;
  }

  /** The name of the entity in QuickBooks, e.g. {@code Invoice}. */
  public String entity() {
    return entity;
  }

  /** The name in the address of its page. */
  public String page() {
    return page;
  }

  /** Whether it books income: one sale is booked once. */
  public boolean booksSale() {
    return this == INVOICE || this == SALES_RECEIPT || this == PAID_INVOICE;
  }

  /** The name in routes, the API and the database, e.g. {@code sales-receipt}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException when no document has the name
   */
  public static DocumentKind of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
