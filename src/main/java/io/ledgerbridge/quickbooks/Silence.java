package io.ledgerbridge.quickbooks;

/** No answer came: whether the call did anything is not known. */
public class Silence extends RuntimeException {

  private Silence(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** What was thrown on the way, unless it is one of our own that says more. */
  static RuntimeException of(String call, Exception cause) {
    return cause instanceof QuickBooksFault || cause instanceof NotSent
        ? (RuntimeException) cause
        : new Silence("QuickBooks did not answer " + call + ": " + cause, cause);
  }
}
