package io.ledgerbridge.people;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * What browsers are told not to do with our answers.
 *
 * @param kept whether they may keep them
 */
record SafeHeaders(boolean behindTls, boolean kept)
    implements Customizer<HeadersConfigurer<HttpSecurity>> {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  private static final long YEAR = 31_536_000;

  @Override
  public void customize(HeadersConfigurer<HttpSecurity> headers) {
    headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY));
    headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    headers.httpStrictTransportSecurity(this::strict);
    if (kept) {
      headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
    }
  }

  /** A proxy that ends TLS talks to us without it: then the public address says so. */
  private void strict(HeadersConfigurer<HttpSecurity>.HstsConfig hsts) {
    hsts.maxAgeInSeconds(YEAR).includeSubDomains(false);
    if (behindTls) {
      hsts.requestMatcher(AnyRequestMatcher.INSTANCE);
    }
  }
}
