package io.ledgerbridge.pages;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** English and Portuguese: what the browser asks for, or what was chosen with {@code ?lang=}. */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {
  private static final List<String> KNOWN = List.of("en", "pt");

  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new CookieLocaleResolver("ledgerbridge-language");
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    resolver.setDefaultLocaleFunction(request -> known(request.getLocale()));
    return resolver;
  }

  private static Locale known(Locale wanted) {
    return KNOWN.contains(wanted.getLanguage()) ? wanted : Locale.ENGLISH;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    LocaleChangeInterceptor change = new LocaleChangeInterceptor();
    change.setParamName("lang");
    change.setIgnoreInvalidLocale(true);
    registry
        .addInterceptor(change)
        .addPathPatterns("/**")
        .excludePathPatterns("/api/**", "/hubspot/**");
  }
}
