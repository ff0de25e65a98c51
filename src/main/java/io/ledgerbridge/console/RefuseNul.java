package io.ledgerbridge.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** No NUL in a parameter, as {@link Bodies} lets none in. */
@Component
class RefuseNul implements HandlerInterceptor, WebMvcConfigurer {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && ours(method)) {
      request.getParameterMap().values().stream()
          .flatMap(Stream::of)
          .filter(Objects::nonNull)
          .forEach(Bodies::refuseNul);
    }
    return true;
  }

  private static boolean ours(HandlerMethod method) {
    return method.getBeanType().getPackage().equals(RefuseNul.class.getPackage());
  }
}
