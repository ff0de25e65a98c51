package io.ledgerbridge.people;

/** What somebody wanted of people or tokens cannot be; the message says why. */
public class NotAccepted extends RuntimeException {
  public NotAccepted(String sentence) {
    super(sentence);
  }
}
