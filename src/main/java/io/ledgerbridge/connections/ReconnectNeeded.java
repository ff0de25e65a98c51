package io.ledgerbridge.connections;

/** There is no token until a person connects the account again; nothing was sent. */
public class ReconnectNeeded extends NoToken {

  ReconnectNeeded(String sentence) {
    super(sentence);
  }
}
