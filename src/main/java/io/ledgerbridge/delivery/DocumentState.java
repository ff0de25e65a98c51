package io.ledgerbridge.delivery;

import java.util.Locale;

/** How a document stands in QuickBooks. */
public enum DocumentState {
  OPEN,
  EMAILED,
  PARTIALLY_PAID,
  PAID,
  OVERDUE,
  VOIDED,
  DELETED,
  PENDING,
  ACCEPTED,
  CLOSED,
  REJECTED,
  REFUNDED;

  /** In the API and the database, e.g. {@code partially-paid}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As people read it in HubSpot, e.g. {@code Partially paid}. */
  public String label() {
    String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** Whether nothing of it is left in the books. */
  public boolean isUndone() {
    return this == VOIDED || this == DELETED;
  }

  /**
   * @throws IllegalArgumentException when there is no such state
   */
  public static DocumentState of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
