package io.ledgerbridge.people;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Tells a program no, as the API does: {@code {"error": "…"}}. */
final class Refuse implements AuthenticationEntryPoint, AccessDeniedHandler {
  static final String LOOKS_ONLY =
      "You may look, but not do this: it needs a person who acts. Ask one to do it, or to change"
          + " your role on the page People.";
  private static final String SHOW =
      "Set LEDGERBRIDGE_API_TOKEN and send it as the header Authorization: Bearer …, or set"
          + " LEDGERBRIDGE_ADMIN_PASSWORD and log in as admin.";
  private static final String NO_CSRF =
      "A browser has to send the token of its page with this: load the page again, and send the"
          + " form once more.";
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Credentials credentials;

  Refuse(Credentials credentials) {
    this.credentials = credentials;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, credentials.challenge());
    withSentence(response, 401, SHOW);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    boolean csrf = denied instanceof CsrfException;
    if (csrf && !new Who().known()) {
      commence(request, response, null);
    } else {
      withSentence(response, 403, csrf ? NO_CSRF : LOOKS_ONLY);
    }
  }

  static void withSentence(HttpServletResponse response, int status, String sentence)
      throws IOException {
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response
        .getOutputStream()
        .write(JSON.writeValueAsString(Map.of("error", sentence)).getBytes(StandardCharsets.UTF_8));
  }
}
