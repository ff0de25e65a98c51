package io.ledgerbridge.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Addresses, compared as Spring MVC compares them, however they are spelled. */
final class Paths {
  private Paths() {}

  static RequestMatcher of(String... patterns) {
    return of(Arrays.asList(patterns));
  }

  static RequestMatcher of(Collection<String> patterns) {
    List<RequestMatcher> all =
        patterns.stream()
            .<RequestMatcher>map(each -> PathPatternRequestMatcher.withDefaults().matcher(each))
            .toList();
    return new OrRequestMatcher(all);
  }
}
