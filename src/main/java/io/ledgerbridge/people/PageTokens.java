package io.ledgerbridge.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What a browser sends by itself, its cookie, is not enough to change something (CSRF): a token of
 * the page comes with it. It is kept in a cookie of its own, so that nobody who only opens the page
 * Login leaves a session behind.
 *
 * @param needed which requests need one
 */
record PageTokens(boolean behindTls, RequestMatcher needed)
    implements Customizer<CsrfConfigurer<HttpSecurity>> {
  private static final List<String> LOOKING = List.of("GET", "HEAD", "OPTIONS", "TRACE");

  /** Only of browsers whose session says who they are. */
  static PageTokens ofSessions(boolean behindTls) {
    return new PageTokens(behindTls, request -> changes(request) && browser(false));
  }

  /** Also of browsers that nobody has logged in with; not of programs. */
  static PageTokens ofBrowsers(boolean behindTls) {
    return new PageTokens(behindTls, request -> changes(request) && browser(true));
  }

  @Override
  public void customize(CsrfConfigurer<HttpSecurity> csrf) {
    CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();
    cookie.setCookieName("ledgerbridge-csrf");
    cookie.setCookieCustomizer(each -> each.httpOnly(true).sameSite("Lax").secure(behindTls));
    csrf.csrfTokenRepository(cookie)
        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
        .requireCsrfProtectionMatcher(needed);
  }

  static boolean changes(HttpServletRequest request) {
    return !LOOKING.contains(request.getMethod());
  }

  private static boolean browser(boolean nobody) {
    return Caller.of(SecurityContextHolder.getContext().getAuthentication())
        .map(Caller::browser)
        .orElse(nobody);
  }
}
