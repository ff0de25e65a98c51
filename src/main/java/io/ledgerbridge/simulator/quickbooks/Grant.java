package io.ledgerbridge.simulator.quickbooks;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What a user of a company once allowed, and the refresh tokens that came of it. */
final class Grant {
  private final String realm;
  private final Instant granted;
  private final Map<String, Instant> replaced = new HashMap<>();
  private String refreshToken;
  private Instant issued;
  private int refreshes;

  Grant(String realm, Instant now, String refreshToken) {
    this.realm = realm;
    this.granted = now;
    this.issued = now;
    this.refreshToken = refreshToken;
  }

  String realm() {
    return realm;
  }

  Instant granted() {
    return granted;
  }

  Instant issued() {
    return issued;
  }

  String refreshToken() {
    return refreshToken;
  }

  boolean isCurrent(String token) {
    return refreshToken.equals(token);
  }

  /** The time until which a replaced token still works. */
  boolean stillWorks(String token, Instant now) {
    return isCurrent(token) || replaced.getOrDefault(token, Instant.MIN).isAfter(now);
  }

  boolean due(int rotateEvery) {
    refreshes++;
    return rotateEvery > 0 && refreshes % rotateEvery == 0;
  }

  void extend(Instant now) {
    issued = now;
  }

  void rotate(String next, Instant oldDies) {
    replaced.put(refreshToken, oldDies);
    refreshToken = next;
  }
}
