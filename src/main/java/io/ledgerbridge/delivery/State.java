package io.ledgerbridge.delivery;

import java.util.Locale;

/** Where a delivery stands. */
public enum State {
  QUEUED,
  DELIVERING,
  WAITING,
  PARKED,
  DELIVERED,
  DISMISSED;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException when there is no such state
   */
  public static State of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
