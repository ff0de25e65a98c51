package io.ledgerbridge.hubspot;

import java.time.Duration;

/** HubSpot cannot be had at present; the same call may go through later. */
public class HubSpotUnavailable extends RuntimeException {
  private final Duration wait;

  /**
   * @param wait how long to leave it alone
   */
  public HubSpotUnavailable(String sentence, Duration wait, Throwable cause) {
    super(sentence, cause);
    this.wait = wait;
  }

  public Duration pause() {
    return wait;
  }
}
