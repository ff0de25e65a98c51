package io.ledgerbridge.connections;

/** There is no token for a call at present; nothing was sent. It goes on by itself. */
public class NoToken extends RuntimeException {

  public NoToken(String sentence) {
    super(sentence);
  }
}
