package io.ledgerbridge.hubspot;

/** HubSpot answered something that its documentation does not describe. */
public class UnexpectedAnswer extends RuntimeException {

  /**
   * @param what completes "HubSpot answered …"
   */
  public UnexpectedAnswer(String what) {
    super("HubSpot answered " + what);
  }
}
