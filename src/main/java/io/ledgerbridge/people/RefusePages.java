package io.ledgerbridge.people;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Sends browsers to log in, and shows them a page when they may not; programs get a sentence. */
final class RefusePages implements AuthenticationEntryPoint, AccessDeniedHandler {
  private static final String LOGIN = "/login";
  private final MediaTypeRequestMatcher browsers = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
  private final AccessDeniedHandlerImpl page = new AccessDeniedHandlerImpl();
  private final Refuse refuse;

  RefusePages(Refuse refuse) {
    this.refuse = refuse;
    browsers.setIgnoredMediaTypes(Set.of(MediaType.ALL));
    page.setErrorPage("/refused");
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
      throws IOException {
    if (request.getHeader("HX-Request") != null) {
      // A part of a page cannot become the login: the whole page goes there.
      response.setHeader("HX-Redirect", LOGIN);
      response.setStatus(401);
    } else if (browsers.matches(request)) {
      response.setStatus(302);
      response.setHeader(HttpHeaders.LOCATION, LOGIN + andBack(request));
    } else {
      refuse.commence(request, response, nobody);
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    if (browsers.matches(request)) {
      page.handle(request, response, denied);
    } else {
      refuse.handle(request, response, denied);
    }
  }

  private static String andBack(HttpServletRequest request) {
    String query = request.getQueryString();
    String address = request.getRequestURI() + (query == null ? "" : "?" + query);
    return request.getMethod().equals("GET") && !address.equals("/")
        ? "?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8)
        : "";
  }
}
