package io.ledgerbridge.connections;

/**
 * An access token for one call.
 *
 * @param number of the set of tokens it belongs to: who was refused with it says so
 */
public record Access(String token, long number) {
  /** The property of an exchange that holds the number. */
  public static final String NUMBER = "tokenNumber";

  /** The property of an exchange that holds a token which is not stored yet. */
  public static final String GIVEN = "givenAccess";

  /** A token that a consent has just brought: nobody renews it. */
  public static Access given(String token) {
    return new Access(token, 0);
  }

  /** Without the token: it must not get into a log by accident. */
  @Override
  public String toString() {
    return "Access " + number;
  }
}
