package io.ledgerbridge.connections;

/** A stored token does not open. */
class WrongKey extends RuntimeException {

  WrongKey(Connection owner) {
    super(
        "The stored tokens of "
            + owner.label()
            + " cannot be opened: LEDGERBRIDGE_ENCRYPTION_KEY is not the key they were sealed with");
  }
}
