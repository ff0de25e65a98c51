package io.ledgerbridge.sync;

/** Products are not copied at this moment, with the sentence that says why. */
public class NotNow extends RuntimeException {
  NotNow(String sentence) {
    super(sentence);
  }
}
