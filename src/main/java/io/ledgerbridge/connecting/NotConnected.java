package io.ledgerbridge.connecting;

/** Nothing was connected and nothing was changed; the message says why, and what to do. */
public class NotConnected extends RuntimeException {

  public NotConnected(String sentence) {
    super(sentence);
  }
}
