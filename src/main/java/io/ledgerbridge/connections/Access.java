package io.ledgerbridge.connections;

/**
 * An access token for one call.
 *
 * @param number of the set of tokens it belongs to: who was refused with it says so
 */
public record Access(String token, long number) {
  /** The property of an exchange that holds the number. */
  public static final String NUMBER = "tokenNumber";

  /** Without the token: it must not get into a log by accident. */
  @Override
  public String toString() {
    return "Access " + number;
  }
}
