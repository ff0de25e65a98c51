package io.ledgerbridge.sales;

import java.util.Locale;

/** The QuickBooks documents that a sale, its fee or its refund can become. */
public enum DocumentKind {
  INVOICE("Invoice", "invoice", "INV"),
  ESTIMATE("Estimate", "estimate", "EST"),
  SALES_RECEIPT("SalesReceipt", "salesreceipt", "SR"),
  /** An invoice, then the payment that settles it. */
  PAID_INVOICE("Invoice", "invoice", "INV"),
  EXPENSE("Purchase", "expense", "FEE"),
  REFUND_RECEIPT("RefundReceipt", "refundreceipt", "RR");

  private final String entity;
  private final String page;
  private final String letters;

  DocumentKind(String entity, String page, String letters) {
    this.entity = entity;
    this.page = page;
    this.letters = letters;
  }

  /** The name of the entity in QuickBooks, e.g. {@code Invoice}. */
  public String entity() {
    return entity;
  }

  /** The name in the address of its page. */
  public String page() {
    return page;
  }

  /** What its own number begins with, in a company that numbers itself. */
  public String letters() {
    return letters;
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
