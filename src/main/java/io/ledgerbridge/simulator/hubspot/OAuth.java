package io.ledgerbridge.simulator.hubspot;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** The OAuth tokens of the account. A refresh token has no end, but can be revoked. */
final class OAuth {
  private final Map<String, Instant> accesses = new HashMap<>();
  private final Set<String> codes = new HashSet<>();
  private final Set<String> issued = new HashSet<>();
  private final Settings settings;
  private final Clock clock;
  private final Random random;
  private String refreshToken;
  private boolean connected;

  OAuth(Settings settings, Clock clock, long seed) {
    this.settings = settings;
    this.clock = clock;
    this.random = new Random(seed);
    connect();
  }

  /** What a grant brings. */
  record Given(String access, String refresh, long seconds) {}

  synchronized String refreshToken() {
    return refreshToken;
  }

  synchronized String connect() {
    refreshToken = token("na1-");
    connected = true;
    return refreshToken;
  }

  synchronized void disconnect() {
    connected = false;
    accesses.clear();
  }

  synchronized String issueCode() {
    String code = token("");
    codes.add(code);
    return code;
  }

  /** A code works once. */
  synchronized Optional<Given> redeem(String code) {
    if (!codes.remove(code)) {
      return Optional.empty();
    }
    connect();
    return Optional.of(given());
  }

  synchronized Optional<Given> refresh(String token) {
    if (!connected || !token.equals(refreshToken)) {
      return Optional.empty();
    }
    if (settings.rotatesRefreshToken()) {
      refreshToken = token("na1-");
    }
    return Optional.of(given());
  }

  synchronized boolean knows(String access) {
    return accesses.containsKey(access);
  }

  synchronized boolean expired(String access) {
    return knows(access) && !clock.instant().isBefore(accesses.get(access));
  }

  synchronized void expireAccess() {
    accesses.replaceAll((token, end) -> Instant.MIN);
  }

  synchronized Set<String> issued() {
    return Set.copyOf(issued);
  }

  private Given given() {
    String access = token("CN2") + token("");
    accesses.put(access, clock.instant().plus(settings.accessTokenLife()));
    issued.add(access);
    return new Given(access, refreshToken, settings.accessTokenLife().toSeconds());
  }

  private String token(String prefix) {
    String token = prefix + new UUID(random.nextLong(), random.nextLong());
    issued.add(token);
    return token;
  }
}
