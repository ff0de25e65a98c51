package io.ledgerbridge.sales;

import java.util.Locale;

/** The QuickBooks documents that a sale can become. */
public enum DocumentKind {
  INVOICE("Invoice");

  private final String entity;

  DocumentKind(String entity) {
    this.entity = entity;
  }

  /** The name of the entity in QuickBooks, e.g. {@code Invoice}. */
  public String entity() {
    return entity;
  }

  /** The name in routes, the API and the database, e.g. {@code invoice}. */
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
