package io.ledgerbridge.people;

import io.ledgerbridge.config.AppSettings;
import io.ledgerbridge.config.PeopleSettings;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Who is let in where, but for the pages. The first chain that an address fits decides; what fits
 * none of these comes to {@link PagesChain}, which lets in nobody unknown.
 */
@Configuration(proxyBeanMethods = false)
class Chains {
  private final boolean behindTls;
  private final Programs programs;
  private final Refuse refuse;

  Chains(AppSettings settings, Programs programs) {
    this.behindTls = settings.publicUrl().startsWith("https:");
    this.programs = programs;
    this.refuse = new Refuse(new Credentials(settings));
  }

  /** What is signed is checked by its route: nothing is in the way. */
  @Bean
  @Order(1)
  SecurityFilterChain openDoors(PeopleSettings settings) {
    List<String> open = new ArrayList<>(List.of("/hubspot/**", "/quickbooks/**"));
    open.addAll(settings.openDoors());
    return new DefaultSecurityFilterChain(Paths.of(open));
  }

  /** Whether all is well is for everybody; the details are for who is let in elsewhere. */
  @Bean
  @Order(2)
  SecurityFilterChain health(HttpSecurity http, People people) throws Exception {
    return http.securityMatcher(Paths.of("/actuator/health", "/actuator/health/**"))
        .headers(new SafeHeaders(behindTls, false))
        .addFilterBefore(new LetProgramsIn(programs::whoever), CsrfFilter.class)
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(each -> each.requestCache(new NullRequestCache()))
        .securityContext(each -> each.securityContextRepository(new PersonInSession(people)))
        .authorizeHttpRequests(each -> each.anyRequest().permitAll())
        .build();
  }

  /** What pages are made with; there is nothing to learn from it. */
  @Bean
  @Order(2)
  SecurityFilterChain styles(HttpSecurity http) throws Exception {
    return http.securityMatcher(Paths.of("/console.css", "/console.js", "/icon.svg", "/webjars/**"))
        .headers(new SafeHeaders(behindTls, true))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(each -> each.requestCache(new NullRequestCache()))
        .exceptionHandling(each -> each.authenticationEntryPoint(refuse))
        .authorizeHttpRequests(
            each ->
                each.requestMatchers(request -> !PageTokens.changes(request))
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain actuator(HttpSecurity http) throws Exception {
    return forPrograms(
            http.securityMatcher(Paths.of("/actuator", "/actuator/**")), programs::machine)
        .csrf(AbstractHttpConfigurer::disable)
        .securityContext(
            each -> each.securityContextRepository(new RequestAttributeSecurityContextRepository()))
        .build();
  }

  @Bean
  @Order(4)
  SecurityFilterChain api(HttpSecurity http, People people) throws Exception {
    return forPrograms(http.securityMatcher(Paths.of("/api", "/api/**")), programs::any)
        .csrf(PageTokens.ofSessions(behindTls))
        .securityContext(each -> each.securityContextRepository(new PersonInSession(people)))
        .build();
  }

  private HttpSecurity forPrograms(
      HttpSecurity http, Function<HttpServletRequest, Optional<Caller>> whoAsks) throws Exception {
    return http.headers(new SafeHeaders(behindTls, false))
        .addFilterBefore(new LetProgramsIn(whoAsks), CsrfFilter.class)
        .requestCache(each -> each.requestCache(new NullRequestCache()))
        .exceptionHandling(
            each -> each.authenticationEntryPoint(refuse).accessDeniedHandler(refuse))
        .authorizeHttpRequests(Chains::lookOrAct);
  }

  /** The request itself was let in before it is worked on further. */
  static void lookOrAct(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          all) {
    all.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
        .permitAll()
        .requestMatchers(request -> !PageTokens.changes(request))
        .hasRole(Role.LOOKS.name())
        .anyRequest()
        .hasRole(Role.ACTS.name());
  }
}
