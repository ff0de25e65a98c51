package io.ledgerbridge.connections;

import java.time.Instant;

/**
 * Why nothing is sent over a connection at present.
 *
 * @param until far away when only a person can end it
 */
public record Block(Code code, String why, Instant until) {
  static final Instant NO_END = Instant.parse("9999-01-01T00:00:00Z");

  /** Whether it ends without a person. */
  public boolean ends() {
    return until.isBefore(NO_END);
  }

  /** Groups what has the same remedy. */
  public enum Code {
    /** The refresh token is worth nothing any more. */
    RECONNECT_NEEDED,
    /** The token is good, but does not open the account. */
    NOT_LET_IN,
    /** A person has ended the connection. */
    DISCONNECTED
  }
}
