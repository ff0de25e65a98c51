package io.ledgerbridge.people;

import io.ledgerbridge.config.AppSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What the settings let in: the token of scripts, and the password that a program or browser sends
 * by itself. A browser does so also for a page of somebody else: then it does not count.
 */
final class Credentials {
  private static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";
  private final AppSettings settings;

  Credentials(AppSettings settings) {
    this.settings = settings;
  }

  /** The token that the request brings. */
  static Optional<String> bearer(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(given -> given.startsWith(BEARER) && given.length() > BEARER.length())
        .map(given -> given.substring(BEARER.length()));
  }

  /** Whether it is the shared one. */
  boolean token(String given) {
    return !settings.apiToken().isBlank() && same(given, settings.apiToken());
  }

  /** Name and password, with a colon between them; only where there is one to compare with. */
  Optional<String> basic(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(given -> given.regionMatches(true, 0, BASIC, 0, BASIC.length()))
        .filter(given -> !settings.adminPassword().isBlank() && own(request))
        .map(given -> decoded(given.substring(BASIC.length())));
  }

  /** Whether it is that of the settings. */
  boolean password(String pair) {
    return same(pair, Person.ADMIN + ":" + settings.adminPassword());
  }

  /** What is asked for where there are none. */
  String challenge() {
    return settings.adminPassword().isBlank()
        ? "Bearer realm=\"Ledgerbridge\""
        : "Basic realm=\"Ledgerbridge\", charset=\"UTF-8\"";
  }

  /** Whether programs on this machine need none. */
  boolean local(HttpServletRequest request) {
    boolean reachable = !settings.publicUrl().isBlank() && !Loopback.url(settings.publicUrl());
    return settings.apiToken().isBlank() && !reachable && Loopback.request(request);
  }

  private static String decoded(String basic) {
    try {
      return new String(Base64.getDecoder().decode(basic.strip()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException garbled) {
      return "";
    }
  }

  /** A page of ours, or no page at all. */
  private boolean own(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    String site = request.getHeader("Sec-Fetch-Site");
    boolean changes = !List.of("GET", "HEAD").contains(request.getMethod());
    boolean fromElsewhere = site != null && !List.of("same-origin", "none").contains(site);
    return (origin == null || ours(request, origin)) && !(changes && fromElsewhere);
  }

  private boolean ours(HttpServletRequest request, String origin) {
    String called =
        settings.publicUrl().isBlank()
            ? request.getScheme() + "://" + request.getHeader("Host")
            : settings.publicUrl();
    try {
      URI own = URI.create(called);
      return origin.equalsIgnoreCase(own.getScheme() + "://" + own.getAuthority());
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  static boolean same(String given, String wanted) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
  }
}
