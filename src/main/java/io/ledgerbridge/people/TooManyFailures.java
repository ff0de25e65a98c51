package io.ledgerbridge.people;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Nobody is let in under this name, or from this address, for a while. */
public class TooManyFailures extends AuthenticationException {
  private static final long serialVersionUID = 1;
  private final Duration wait;

  TooManyFailures(Duration wait) {
    super(
        "Too many wrong passwords for this name or from this address. Try again in %d seconds."
            .formatted(seconds(wait)));
    this.wait = wait;
  }

  /** Whole seconds, at least one. */
  long seconds() {
    return seconds(wait);
  }

  private static long seconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
