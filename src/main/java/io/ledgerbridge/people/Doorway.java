package io.ledgerbridge.people;

import io.ledgerbridge.config.AppSettings;
import io.ledgerbridge.config.PeopleSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** What all chains have in common. */
@Configuration(proxyBeanMethods = false)
class Doorway {
  @Bean
  Programs programs(
      AppSettings settings,
      PersonalTokens tokens,
      People people,
      Throttle throttle,
      Audit audit,
      PeopleSettings more) {
    return new Programs(new Credentials(settings), tokens, people, throttle, audit, more);
  }

  @Bean
  OidcPeople oidcPeople(People people, Audit audit, PeopleSettings settings) {
    return new OidcPeople(people, audit, settings);
  }

  /**
   * Odd spellings of a path are refused; headers and parameters are those of the doors to judge.
   */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderNames(any -> true);
    firewall.setAllowedHeaderValues(any -> true);
    firewall.setAllowedParameterNames(any -> true);
    firewall.setAllowedParameterValues(any -> true);
    return firewall;
  }

  @Bean
  RequestRejectedHandler rejected() {
    return (request, response, why) ->
        Refuse.withSentence(response, 400, "The address or the method cannot be read.");
  }

  @Bean
  CookieSerializer sessionCookie(AppSettings settings) {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName("ledgerbridge-session");
    cookie.setCookiePath("/");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    cookie.setUseSecureCookie(settings.publicUrl().startsWith("https:"));
    return cookie;
  }
}
