package io.ledgerbridge.command;

/** A command cannot do what it is for; the message is a sentence for people. */
final class CommandFailed extends RuntimeException {

  CommandFailed(String sentence) {
    super(sentence);
  }
}
