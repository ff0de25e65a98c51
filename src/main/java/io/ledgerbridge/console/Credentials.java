package io.ledgerbridge.console;

import io.ledgerbridge.config.AppSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;

/**
 * The token of scripts, and the password of browsers. A browser sends a password by itself, also
 * for a page of somebody else: then it does not count.
 */
final class Credentials {
  private static final String USER = "admin";
  private static final String BASIC = "Basic ";
  private final AppSettings settings;

  Credentials(AppSettings settings) {
    this.settings = settings;
  }

  boolean good(HttpServletRequest request) {
    String given = request.getHeader("Authorization");
    return given != null && (token(given) || password(given) && own(request));
  }

  /** What is asked for where there are none. */
  String challenge() {
    return settings.adminPassword().isBlank()
        ? "Bearer realm=\"Ledgerbridge\""
        : "Basic realm=\"Ledgerbridge\", charset=\"UTF-8\"";
  }

  private boolean token(String given) {
    return !settings.apiToken().isBlank() && same(given, "Bearer " + settings.apiToken());
  }

  private boolean password(String given) {
    return !settings.adminPassword().isBlank()
        && given.regionMatches(true, 0, BASIC, 0, BASIC.length())
        && same(decoded(given.substring(BASIC.length())), USER + ":" + settings.adminPassword());
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

  private static boolean same(String given, String wanted) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
  }
}
