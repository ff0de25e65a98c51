package io.ledgerbridge.sales;

/** A person must act before the document can be made. */
public class Park extends RuntimeException {
  private final transient Reason reason;

  public Park(Reason.Code code, String sentence) {
    super(sentence);
    this.reason = new Reason(code, sentence);
  }

  public Reason reason() {
    return reason;
  }
}
