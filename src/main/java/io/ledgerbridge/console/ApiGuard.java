package io.ledgerbridge.console;

import io.ledgerbridge.config.AppSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who may use {@code /api}: the holder of {@code LEDGERBRIDGE_API_TOKEN}; without one, this machine
 * only, and nobody once the application is reached through a public address or a proxy.
 */
@Component
class ApiGuard extends OncePerRequestFilter {
  private static final List<String> FORWARDED =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP");
  private final AppSettings settings;

  ApiGuard(AppSettings settings) {
    this.settings = settings;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (settings.apiToken().isBlank() ? local(request) : bearer(request)) {
      chain.doFilter(request, response);
    } else {
      refuse(response);
    }
  }

  private boolean bearer(HttpServletRequest request) {
    String given = request.getHeader("Authorization");
    return given != null
        && MessageDigest.isEqual(utf8(given), utf8("Bearer " + settings.apiToken()));
  }

  private boolean local(HttpServletRequest request) throws IOException {
    return settings.publicUrl().isBlank()
        && FORWARDED.stream().allMatch(header -> request.getHeader(header) == null)
        && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setContentType("application/json");
    response
        .getWriter()
        .write("{\"error\":\"Send the header Authorization: Bearer LEDGERBRIDGE_API_TOKEN.\"}");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
