package io.ledgerbridge.simulator.hubspot;

import io.ledgerbridge.simulator.ProofKey;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * The OAuth codes and tokens, of several portals: they all show the records of the one account that
 * is played here. A refresh token has no end, but can be revoked.
 */
final class OAuth {
  private final Map<String, Access> accesses = new HashMap<>();
  private final Map<String, Code> codes = new HashMap<>();
  private final Map<String, Grant> grants = new HashMap<>();
  private final Set<String> issued = new HashSet<>();
  private final Settings settings;
  private final Clock clock;
  private final Random random;
  private String refreshToken;

  OAuth(Settings settings, Clock clock, long seed) {
    this.settings = settings;
    this.clock = clock;
    this.random = new Random(seed);
    connect();
  }

  /**
   * What a user allowed.
   *
   * @param portal 0 is the account's own
   * @param scopes empty where nobody asked for any by name
   */
  record Grant(long portal, List<String> scopes) {}

  /** A grant, good for one exchange by who asked for it. */
  record Code(Grant grant, String redirectUri, ProofKey key) {}

  /** What a grant brings. */
  record Given(String access, String refresh, long seconds, long portal, List<String> scopes) {}

  private record Access(Grant grant, Instant expires) {}

  synchronized String refreshToken() {
    return refreshToken;
  }

  synchronized String connect() {
    refreshToken = connect(new Grant(0, List.of()));
    return refreshToken;
  }

  synchronized void disconnect() {
    accesses.clear();
    grants.clear();
  }

  /** A code that is bound to nothing. */
  synchronized String issueCode() {
    return issueCode(new Code(new Grant(0, List.of()), "", ProofKey.NONE));
  }

  synchronized String issueCode(Code code) {
    String text = token("");
    codes.put(text, code);
    return text;
  }

  /** A code works once, whoever tries it. */
  synchronized Optional<Given> redeem(String text, String redirectUri, String verifier) {
    Code code = codes.remove(text);
    boolean theirs =
        code != null
            && (code.redirectUri().isEmpty() || code.redirectUri().equals(redirectUri))
            && code.key().fits(verifier);
    if (!theirs) {
      return Optional.empty();
    }
    String refresh = connect(code.grant());
    refreshToken = code.grant().portal() == 0 ? refresh : refreshToken;
    return Optional.of(given(refresh));
  }

  synchronized Optional<Given> refresh(String token) {
    if (!grants.containsKey(token)) {
      return Optional.empty();
    }
    return Optional.of(given(settings.rotatesRefreshToken() ? rotated(token) : token));
  }

  /** The whole grant ends, its access tokens too. */
  synchronized boolean revoke(String token) {
    Grant grant = grants.remove(token);
    accesses.values().removeIf(access -> access.grant().equals(grant));
    return grant != null;
  }

  synchronized boolean knows(String access) {
    return accesses.containsKey(access);
  }

  synchronized boolean expired(String access) {
    return knows(access) && !clock.instant().isBefore(accesses.get(access).expires());
  }

  /** The portal that an access token opens; that of the account where it is none of ours. */
  synchronized long portal(String access) {
    return knows(access) ? portal(accesses.get(access).grant()) : settings.portalId();
  }

  synchronized void expireAccess() {
    accesses.replaceAll((token, access) -> new Access(access.grant(), Instant.MIN));
  }

  synchronized Set<String> issued() {
    return Set.copyOf(issued);
  }

  /** A new grant of a portal takes the place of the one before it. */
  private String connect(Grant grant) {
    grants.values().removeIf(each -> each.portal() == grant.portal());
    String token = token("na1-");
    grants.put(token, grant);
    return token;
  }

  private String rotated(String token) {
    String next = token("na1-");
    grants.put(next, grants.remove(token));
    refreshToken = token.equals(refreshToken) ? next : refreshToken;
    return next;
  }

  private Given given(String refresh) {
    Grant grant = grants.get(refresh);
    String access = token("CN2") + token("");
    accesses.put(access, new Access(grant, clock.instant().plus(settings.accessTokenLife())));
    issued.add(access);
    long seconds = settings.accessTokenLife().toSeconds();
    return new Given(access, refresh, seconds, portal(grant), granted(grant));
  }

  private List<String> granted(Grant grant) {
    return grant.scopes().stream()
        .filter(scope -> !settings.missingScopes().contains(scope))
        .toList();
  }

  private long portal(Grant grant) {
    return grant.portal() == 0 ? settings.portalId() : grant.portal();
  }

  private String token(String prefix) {
    String token = prefix + new UUID(random.nextLong(), random.nextLong());
    issued.add(token);
    return token;
  }
}
