package io.ledgerbridge.console;

import io.ledgerbridge.config.AppSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Who may use the API: the holder of {@code LEDGERBRIDGE_API_TOKEN}; without one, programs on this
 * machine only (no page of another site), and nobody once the application is reached through a
 * public address or a proxy. It guards the handlers themselves, so no spelling of a path passes it.
 */
@Component
class ApiGuard implements HandlerInterceptor, WebMvcConfigurer {
  private static final List<String> FOREIGN =
      List.of(
          "Forwarded",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Proto",
          "X-Real-IP",
          "Origin");
  private final AppSettings settings;

  ApiGuard(AppSettings settings) {
    this.settings = settings;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && ours(method)) {
      check(request);
    }
    return true;
  }

  private void check(HttpServletRequest request) {
    if (!allowed(request)) {
      throw new ApiRefusal(
          HttpStatus.UNAUTHORIZED,
          "Set LEDGERBRIDGE_API_TOKEN and send it as the header Authorization: Bearer ….");
    }
    request.getParameterMap().values().stream()
        .flatMap(Stream::of)
        .filter(Objects::nonNull)
        .forEach(Bodies::refuseNul);
  }

  private static boolean ours(HandlerMethod method) {
    return method.getBeanType().getPackage().equals(ApiGuard.class.getPackage());
  }

  private boolean allowed(HttpServletRequest request) {
    return settings.apiToken().isBlank() ? local(request) : bearer(request);
  }

  private boolean bearer(HttpServletRequest request) {
    String given = request.getHeader("Authorization");
    return given != null
        && MessageDigest.isEqual(utf8(given), utf8("Bearer " + settings.apiToken()));
  }

  private boolean local(HttpServletRequest request) {
    return settings.publicUrl().isBlank()
        && FOREIGN.stream().allMatch(header -> request.getHeader(header) == null)
        && request.getServerName().matches("localhost|127\\..*|\\[?::1]?")
        && loopback(request.getRemoteAddr());
  }

  private static boolean loopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
