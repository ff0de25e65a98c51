package io.ledgerbridge.quickbooks;

/** A call was stopped before anything of it went out: nothing has happened at QuickBooks. */
public class NotSent extends RuntimeException {
  public NotSent(String sentence) {
    super(sentence);
  }
}
