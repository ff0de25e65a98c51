package io.ledgerbridge.console;

import io.ledgerbridge.config.AppSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Who may use the API and connect accounts: the holder of {@code LEDGERBRIDGE_API_TOKEN}, and the
 * user admin with {@code LEDGERBRIDGE_ADMIN_PASSWORD}; without a token also programs on this
 * machine (no page of another site), unless the application is reached through a public address or
 * a proxy. It guards the handlers themselves, so no spelling of a path passes it.
 */
@Component
class ApiGuard implements HandlerInterceptor, WebMvcConfigurer {
  private final AppSettings settings;
  private final Credentials credentials;

  ApiGuard(AppSettings settings) {
    this.settings = settings;
    this.credentials = new Credentials(settings);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && ours(method)) {
      if (!method.hasMethodAnnotation(OwnGuard.class)) {
        check(request, response);
      }
      refuseNul(request);
    }
    return true;
  }

  private void check(HttpServletRequest request, HttpServletResponse response) {
    if (!allowed(request)) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, credentials.challenge());
      throw new ApiRefusal(
          HttpStatus.UNAUTHORIZED,
          "Set LEDGERBRIDGE_API_TOKEN and send it as the header Authorization: Bearer …, or set"
              + " LEDGERBRIDGE_ADMIN_PASSWORD and log in as admin.");
    }
  }

  private static void refuseNul(HttpServletRequest request) {
    request.getParameterMap().values().stream()
        .flatMap(Stream::of)
        .filter(Objects::nonNull)
        .forEach(Bodies::refuseNul);
  }

  private static boolean ours(HandlerMethod method) {
    return method.getBeanType().getPackage().equals(ApiGuard.class.getPackage());
  }

  private boolean allowed(HttpServletRequest request) {
    return credentials.good(request) || (settings.apiToken().isBlank() && local(request));
  }

  private boolean local(HttpServletRequest request) {
    boolean reachable = !settings.publicUrl().isBlank() && !Loopback.url(settings.publicUrl());
    return !reachable && Loopback.request(request);
  }
}
