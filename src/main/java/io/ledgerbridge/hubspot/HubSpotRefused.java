package io.ledgerbridge.hubspot;

/** HubSpot refused a call; the same call will be refused again. */
public class HubSpotRefused extends RuntimeException {
  private final int status;

  public HubSpotRefused(int status, String sentence) {
    super(sentence);
    this.status = status;
  }

  public int status() {
    return status;
  }
}
