package io.ledgerbridge.connections;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A connection as people see it.
 *
 * @param refreshExpiresAt when it ends unless a token is fetched before; each fetch moves it on
 * @param hardExpiresAt when it ends whatever is done
 * @param scopes what was granted; empty where that was not told
 * @param block why nothing goes out over it now
 */
public record ConnectionState(
    Connection connection,
    long number,
    Instant connectedAt,
    Optional<Instant> refreshedAt,
    Optional<Instant> accessExpiresAt,
    Optional<Instant> refreshExpiresAt,
    Optional<Instant> hardExpiresAt,
    Set<String> scopes,
    Optional<Block> block) {

  static ConnectionState of(Stored row, Instant now) {
    return new ConnectionState(
        row.connection(),
        row.number(),
        row.connectedAt(),
        row.refreshedAt(),
        row.expiresAt(),
        row.refreshExpiresAt(),
        row.hardExpiresAt(),
        row.scopes(),
        row.block(now));
  }

  /** When a person must have connected it again. */
  public Optional<Instant> endsAt() {
    return Stream.of(refreshExpiresAt, hardExpiresAt)
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }
}
