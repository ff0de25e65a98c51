package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.ProofKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Issues and checks the codes and tokens of all companies. */
final class Tokens {
  /** Five years from the first grant, then the user has to connect again. */
  private static final Duration HARD_LIMIT = Duration.ofDays(5 * 365);

  /** An access token: whose, until when. */
  record Access(Grant grant, Instant expires) {}

  /** A consent, good for one exchange by who asked for it; a blank address binds to none. */
  record Code(String realm, String redirectUri, ProofKey key) {}

  private final Map<String, Access> accesses = new HashMap<>();
  private final Map<String, Grant> grants = new HashMap<>();
  private final Map<String, Code> codes = new HashMap<>();
  private final Clock clock;
  private final Settings settings;
  private final Random random;

  Tokens(Clock clock, Settings settings, long seed) {
    this.clock = clock;
    this.settings = settings;
    this.random = new Random(seed);
  }

  synchronized String issueCode(Code code) {
    String text = "AB11" + letters(46);
    codes.put(text, code);
    return text;
  }

  /** As if the user had just connected the company. */
  synchronized Grant connect(String realm) {
    Grant grant = new Grant(realm, clock.instant(), refreshToken());
    grants.put(grant.refreshToken(), grant);
    return grant;
  }

  /** A code works once, whoever tries it. */
  synchronized Optional<ObjectNode> redeem(
      String text, String redirectUri, String verifier, boolean tellHardLimit) {
    return Optional.ofNullable(codes.remove(text))
        .filter(code -> code.redirectUri().isEmpty() || code.redirectUri().equals(redirectUri))
        .filter(code -> code.key().fits(verifier))
        .map(code -> connect(code.realm()))
        .map(grant -> answer(grant, tellHardLimit));
  }

  /**
   * A replaced token that still works brings its successor, so that a lost answer loses nothing.
   */
  synchronized Optional<ObjectNode> refresh(String token, boolean tellHardLimit) {
    Instant now = clock.instant();
    Optional<Grant> found =
        Optional.ofNullable(grants.get(token)).filter(g -> alive(g, token, now));
    found.filter(grant -> grant.isCurrent(token)).ifPresent(grant -> refreshed(grant, now));
    return found.map(grant -> answer(grant, tellHardLimit));
  }

  private boolean alive(Grant grant, String token, Instant now) {
    return grant.stillWorks(token, now)
        && now.isBefore(grant.issued().plus(settings.refreshTokenLife()))
        && now.isBefore(grant.granted().plus(HARD_LIMIT));
  }

  private void refreshed(Grant grant, Instant now) {
    grant.extend(now);
    if (grant.due(settings.rotateEvery())) {
      grant.rotate(refreshToken(), now.plus(settings.grace()));
      grants.put(grant.refreshToken(), grant);
    }
  }

  private ObjectNode answer(Grant grant, boolean tellHardLimit) {
    Instant now = clock.instant();
    Duration rest = Duration.between(now, grant.issued().plus(settings.refreshTokenLife()));
    ObjectNode answer = Json.object().put("token_type", "bearer");
    answer.put("access_token", access(grant)).put("refresh_token", grant.refreshToken());
    answer.put("expires_in", settings.accessTokenLife().toSeconds());
    answer.put("x_refresh_token_expires_in", rest.toSeconds());
    if (tellHardLimit) {
      Duration hard = Duration.between(now, grant.granted().plus(HARD_LIMIT));
      answer.put("x_refresh_token_hard_expires_in", hard.toSeconds());
    }
    return answer;
  }

  synchronized String access(Grant grant) {
    String token = "eyJlbmMiOiJBMTI4Q0JDLUhTMjU2IiwiYWxnIjoiZGlyIn0.." + letters(60);
    accesses.put(token, new Access(grant, clock.instant().plus(settings.accessTokenLife())));
    return token;
  }

  synchronized Optional<Access> find(String accessToken) {
    return Optional.ofNullable(accesses.get(accessToken));
  }

  boolean expired(Access access) {
    return !clock.instant().isBefore(access.expires());
  }

  synchronized void expireAccess() {
    accesses.replaceAll((token, access) -> new Access(access.grant(), Instant.MIN));
  }

  /** Either token ends the whole connection. */
  synchronized boolean revoke(String token) {
    Grant grant = find(token).map(Access::grant).orElse(grants.get(token));
    accesses.values().removeIf(access -> access.grant() == grant);
    return grants.values().removeIf(each -> each == grant);
  }

  synchronized void revokeAll(String realm) {
    accesses.values().removeIf(access -> access.grant().realm().equals(realm));
    grants.values().removeIf(grant -> grant.realm().equals(realm));
  }

  /** Every token that was ever given out and not revoked. */
  synchronized Set<String> issued() {
    Set<String> all = new HashSet<>(accesses.keySet());
    all.addAll(grants.keySet());
    return all;
  }

  private String refreshToken() {
    return "AB11" + letters(46);
  }

  private String letters(int count) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    StringBuilder text = new StringBuilder();
    random.ints(count, 0, alphabet.length()).forEach(at -> text.append(alphabet.charAt(at)));
    return text.toString();
  }
}
