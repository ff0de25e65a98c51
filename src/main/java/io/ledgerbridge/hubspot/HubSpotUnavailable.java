package io.ledgerbridge.hubspot;

/** HubSpot cannot be had at present; the same call may go through later. */
public class HubSpotUnavailable extends RuntimeException {

  public HubSpotUnavailable(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
