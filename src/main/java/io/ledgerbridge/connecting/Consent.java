package io.ledgerbridge.connecting;

import io.ledgerbridge.connections.Provider;
import java.time.Instant;

/**
 * A consent that a browser was sent for.
 *
 * @param state comes back with the browser, unchanged
 * @param verifier of the proof key; blank where none was sent
 * @param redirectUri where the browser comes back to
 * @param alias what flows are to call the company; blank where it was not said
 * @param until when it must be back
 */
public record Consent(
    Provider provider,
    String state,
    String verifier,
    String redirectUri,
    String alias,
    Instant until) {

  /** Without the secrets: they must not get into a log by accident. */
  @Override
  public String toString() {
    return "Consent of " + provider + " until " + until;
  }
}
