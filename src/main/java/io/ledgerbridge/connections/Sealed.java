package io.ledgerbridge.connections;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A set of tokens as it is stored; what there is not is null.
 *
 * @param asked when it was asked for: its lives count from there
 */
record Sealed(
    String access,
    Instant freshUntil,
    Instant expiresAt,
    String refresh,
    String previous,
    Instant refreshExpiresAt,
    Instant hardExpiresAt,
    String scopes,
    Instant asked) {
  private static final Duration EARLY = Duration.ofMinutes(5);

  /** Only a refresh token: the first call fetches an access token. */
  static Sealed refreshOnly(String sealed, Instant asked) {
    return new Sealed(null, null, null, sealed, null, null, null, null, asked);
  }

  /**
   * @param used the refresh token that brought the answer, or blank after a consent: kept beside
   *     its successor until that one has worked too
   */
  static Sealed of(
      TokenAnswer.Granted granted, String used, Instant asked, Seal seal, Connection owner) {
    String refresh = granted.refresh().orElse(used);
    boolean replaced = !used.isEmpty() && !refresh.equals(used);
    Duration early = granted.life().dividedBy(6);
    Instant expires = asked.plus(granted.life());
    return new Sealed(
        seal.close(granted.access(), owner),
        expires.minus(early.compareTo(EARLY) < 0 ? early : EARLY),
        expires,
        seal.close(refresh, owner),
        replaced ? seal.close(used, owner) : null,
        granted.refreshLife().map(asked::plus).orElse(null),
        granted.hardLife().map(asked::plus).orElse(null),
        told(granted.scopes()),
        asked);
  }

  private static String told(Set<String> scopes) {
    return scopes.isEmpty() ? null : String.join(" ", scopes);
  }

  /** The tokens of a row, sealed with the newest key. */
  static Sealed again(Stored row, Seal seal) {
    Connection owner = row.connection();
    return new Sealed(
        row.access().map(each -> seal.again(each, owner)).orElse(null),
        null,
        null,
        seal.again(row.refresh(), owner),
        row.previous().map(each -> seal.again(each, owner)).orElse(null),
        null,
        null,
        null,
        null);
  }
}
