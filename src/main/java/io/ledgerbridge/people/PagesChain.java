package io.ledgerbridge.people;

import io.ledgerbridge.config.AppSettings;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who is let in to pages, and to every address that no other chain has. */
@Configuration(proxyBeanMethods = false)
class PagesChain {
  private static final RequestMatcher CONNECT = Paths.of("/connect/**");
  private static final RequestMatcher BY_HAND =
      Paths.of("/people", "/people/**", "/account", "/account/**", "/audit", "/audit/**");
  private final boolean behindTls;
  private final RefusePages refuse;
  private final LoginEnds ends;

  PagesChain(AppSettings settings, Audit audit) {
    this.behindTls = settings.publicUrl().startsWith("https:");
    this.refuse = new RefusePages(new Refuse(new Credentials(settings)));
    this.ends = new LoginEnds(audit);
  }

  @Bean
  @Order(5)
  SecurityFilterChain pages(
      HttpSecurity http,
      People people,
      Programs programs,
      CheckPassword check,
      ObjectProvider<ClientRegistrationRepository> signOn,
      OidcPeople oidc)
      throws Exception {
    http.headers(new SafeHeaders(behindTls, false))
        .csrf(PageTokens.ofBrowsers(behindTls))
        .addFilterBefore(new LetProgramsIn(each -> whoAsks(programs, each)), CsrfFilter.class)
        .securityContext(each -> each.securityContextRepository(new PersonInSession(people)))
        .requestCache(each -> each.requestCache(new NullRequestCache()))
        .exceptionHandling(
            each -> each.authenticationEntryPoint(refuse).accessDeniedHandler(refuse))
        .authorizeHttpRequests(PagesChain::rules)
        .authenticationProvider(new PersonLogin(check))
        .formLogin(each -> each.loginPage("/login").successHandler(ends).failureHandler(ends))
        .logout(each -> each.addLogoutHandler(ends).logoutSuccessUrl("/login?why=out"));
    if (signOn.getIfAvailable() != null) {
      http.oauth2Login(
          each ->
              each.loginPage("/login")
                  .userInfoEndpoint(user -> user.oidcUserService(oidc))
                  .successHandler(ends)
                  .failureHandler(ends));
    }
    return http.build();
  }

  /** Where an account is connected, as the API; no token makes another one, or people. */
  private static Optional<Caller> whoAsks(Programs programs, HttpServletRequest request) {
    if (BY_HAND.matches(request)) {
      return Optional.empty();
    }
    return CONNECT.matches(request) ? programs.any(request) : programs.byToken(request);
  }

  private static void rules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          all) {
    all.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
        .permitAll()
        // Where a browser comes back with a consent, its sealed cookie alone is believed.
        .requestMatchers(Paths.of("/login", "/connect/*/callback"))
        .permitAll()
        .requestMatchers(Paths.of("/connect/**", "/people", "/people/**", "/audit", "/audit/**"))
        .hasRole(Role.ACTS.name())
        .requestMatchers(Paths.of("/account", "/account/**"))
        .hasRole(Role.LOOKS.name())
        .requestMatchers(request -> !PageTokens.changes(request))
        .hasRole(Role.LOOKS.name())
        .anyRequest()
        .hasRole(Role.ACTS.name());
  }
}
