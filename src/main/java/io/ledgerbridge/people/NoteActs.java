package io.ledgerbridge.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Notes every request that changes something, and each that connects an account: who asked, for
 * what, about which record, and how it was answered.
 */
@Component
class NoteActs implements HandlerInterceptor, WebMvcConfigurer {
  private static final String NOBODY = "a browser without a login";
  private final Audit audit;
  private final Who who;

  NoteActs(Audit audit, Who who) {
    this.audit = audit;
    this.who = who;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request, HttpServletResponse response, Object handler, Exception fault) {
    String path =
        String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    if (noted(handler) && (PageTokens.changes(request) || path.startsWith("/connect/"))) {
      audit.note(
          who.known() ? who.name() : NOBODY,
          request.getMethod() + " " + path,
          record(request),
          "answered " + (fault == null ? response.getStatus() : 500));
    }
  }

  private static boolean noted(Object handler) {
    return handler instanceof HandlerMethod method
        && method
            .getBeanType()
            .getPackageName()
            .matches("io\\.ledgerbridge\\.(console|pages)(\\..*)?")
        && !method.getBeanType().isAnnotationPresent(NotesItself.class);
  }

  private static String record(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> parts
        ? parts.values().stream().map(String::valueOf).collect(Collectors.joining(" "))
        : "";
  }
}
