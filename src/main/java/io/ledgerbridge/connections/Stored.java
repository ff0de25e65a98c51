package io.ledgerbridge.connections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * A row of the table, as it was read; its tokens are sealed.
 *
 * @param freshUntil a new access token is fetched from here on, some minutes before the old one
 *     expires
 * @param previous the refresh token before {@code refresh}, while that one has not yet worked
 * @param number rises with each new set of tokens
 * @param given what is known of the refresh token that a person gave: its digest
 */
record Stored(
    Connection connection,
    Optional<String> access,
    Optional<Instant> freshUntil,
    Optional<Instant> expiresAt,
    String refresh,
    Optional<String> previous,
    Optional<Instant> refreshExpiresAt,
    Optional<Instant> hardExpiresAt,
    long number,
    String given,
    Instant connectedAt,
    Optional<Instant> refreshedAt,
    Set<String> scopes,
    Optional<Block> block) {

  static Stored from(ResultSet row, int index) throws SQLException {
    return new Stored(
        new Connection(Provider.of(row.getString("provider")), row.getString("account")),
        Optional.ofNullable(row.getString("access_token")),
        time(row, "access_fresh_until"),
        time(row, "access_expires_at"),
        row.getString("refresh_token"),
        Optional.ofNullable(row.getString("previous_refresh_token")),
        time(row, "refresh_expires_at"),
        time(row, "hard_expires_at"),
        row.getLong("number"),
        row.getString("given"),
        time(row, "connected_at").orElseThrow(),
        time(row, "refreshed_at"),
        scopes(row.getString("scopes")),
        block(row));
  }

  boolean fresh(Instant now) {
    return access.isPresent() && freshUntil.filter(end -> end.isAfter(now)).isPresent();
  }

  boolean usable(Instant now) {
    return access.isPresent() && expiresAt.filter(end -> end.isAfter(now)).isPresent();
  }

  Optional<Block> block(Instant now) {
    return block.filter(each -> each.until().isAfter(now));
  }

  private static Set<String> scopes(String told) {
    return told == null ? Set.of() : Set.of(told.split(" "));
  }

  private static Optional<Block> block(ResultSet row) throws SQLException {
    Optional<Instant> until = time(row, "blocked_until");
    return until.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block(
                Block.Code.valueOf(row.getString("blocked_code")),
                row.getString("blocked_why"),
                until.get()));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
