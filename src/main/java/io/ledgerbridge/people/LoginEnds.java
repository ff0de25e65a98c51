package io.ledgerbridge.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** After a login, a failed one, and a logout: it is noted, and the browser goes on. */
final class LoginEnds
    implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutHandler {
  private final Audit audit;

  LoginEnds(Audit audit) {
    this.audit = audit;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws IOException {
    audit.note(who.getName(), "login", "", "from " + request.getRemoteAddr());
    response.sendRedirect(LocalAddress.of(request.getParameter("to")));
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
      throws IOException {
    String why = why(failed);
    if (!(failed instanceof TooManyFailures)) {
      String name = request.getParameter("username");
      String from = why + ", from " + request.getRemoteAddr();
      audit.note(name == null ? "single sign-on" : name, "login failed", "", from);
    }
    String back = LocalAddress.of(request.getParameter("to"));
    response.sendRedirect(
        "/login?why=" + why + "&to=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
  }

  @Override
  public void logout(HttpServletRequest request, HttpServletResponse response, Authentication who) {
    Caller.of(who).ifPresent(caller -> audit.note(caller.name(), "logout", "", ""));
  }

  /** Short, for the address of the page, which has a sentence for it. */
  private static String why(AuthenticationException failed) {
    if (failed instanceof TooManyFailures wait) {
      return "wait&seconds=" + wait.seconds();
    }
    if (failed instanceof OAuth2AuthenticationException sso) {
      return OidcPeople.REFUSALS.getOrDefault(sso.getError().getErrorCode(), "sign-on");
    }
    return failed instanceof BadCredentialsException ? "wrong" : "sign-on";
  }
}
