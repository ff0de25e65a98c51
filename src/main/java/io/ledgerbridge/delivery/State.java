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
   * As a condition of SQL, without a parameter: for one PostgreSQL plans, after a few calls, for a
   * state that many rows have, and then reads all of them to find none.
   */
  String literally() {
    return "state = '" + id() + "'";
  }

  /**
   * @throws IllegalArgumentException when there is no such state
   */
  public static State of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
