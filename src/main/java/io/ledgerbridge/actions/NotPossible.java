package io.ledgerbridge.actions;

/** A request that can be read but never become a document; the message is for the workflow. */
public class NotPossible extends RuntimeException {
  NotPossible(String sentence) {
    super(sentence);
  }
}
