package io.ledgerbridge.connections;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after connections that nobody uses, since an idle refresh token dies of age, and warns of
 * an end that is near.
 */
public final class ConnectionWatch {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectionWatch.class);
  private static final Duration IDLE = Duration.ofDays(7);
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);
  private final Tokens tokens;
  private final Duration warning;
  private final Clock clock;

  /**
   * @param warning how long before an end it is told
   */
  public ConnectionWatch(Tokens tokens, Duration warning, Clock clock) {
    this.tokens = tokens;
    this.warning = warning;
    this.clock = clock;
  }

  /** Once in a while, on any node. */
  public void look() {
    tokens.all().stream()
        .filter(each -> each.block().isEmpty())
        .forEach(
            each -> {
              keep(each);
              warn(each);
            });
  }

  /** The end that is near, as a sentence. */
  public Optional<String> warning(ConnectionState state) {
    return state
        .endsAt()
        .filter(end -> end.isBefore(clock.instant().plus(warning)))
        .map(
            end ->
                "%s must be connected again before %s: its token ends then"
                    .formatted(state.connection().label(), DAY.format(end)));
  }

  private void warn(ConnectionState state) {
    warning(state)
        .filter(near -> tokens.warn(state.connection(), A_DAY))
        .ifPresent(near -> LOG.warn("{}.", near));
  }

  private void keep(ConnectionState state) {
    Instant last = state.refreshedAt().orElse(state.connectedAt());
    if (last.isBefore(clock.instant().minus(IDLE))) {
      try {
        tokens.renew(state.connection(), state.number());
      } catch (NoToken later) {
        LOG.warn("{}.", later.getMessage());
      }
    }
  }
}
