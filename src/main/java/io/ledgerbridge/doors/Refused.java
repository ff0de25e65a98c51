package io.ledgerbridge.doors;

/** A request from outside that is not let in. */
public class Refused extends RuntimeException {
  private final int status;

  public Refused(int status, String sentence) {
    super(sentence);
    this.status = status;
  }

  /** The HTTP status of the answer. */
  public int getStatus() {
    return status;
  }
}
