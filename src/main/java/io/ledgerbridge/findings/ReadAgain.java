package io.ledgerbridge.findings;

import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.MirrorReads;
import io.ledgerbridge.quickbooks.Company;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the mirror as new as now for a person who asks; at most once a minute, since it is metered.
 */
public final class ReadAgain {
  private static final Logger LOG = LoggerFactory.getLogger(ReadAgain.class);
  private static final Duration OFTEN = Duration.ofMinutes(1);
  private final Mirror mirror;
  private final MirrorReads reads;
  private final Clock clock;

  public ReadAgain(Mirror mirror, MirrorReads reads, Clock clock) {
    this.mirror = mirror;
    this.reads = reads;
    this.clock = clock;
  }

  /** What cannot be read now is as it was. */
  public void read(Company company) {
    if (lately(company.realm())) {
      return;
    }
    try {
      reads.refresh(company.realm());
      if (!lately(company.realm())) {
        reads.rereadNow(company.realm());
      }
    } catch (RuntimeException unreachable) {
      LOG.info(
          "QuickBooks company '{}' cannot be read at the moment: {}",
          company.name(),
          unreachable.getMessage());
    }
  }

  private boolean lately(String realm) {
    return mirror
        .rereadAt(realm)
        .filter(last -> last.plus(OFTEN).isAfter(clock.instant()))
        .isPresent();
  }
}
