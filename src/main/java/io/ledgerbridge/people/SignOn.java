package io.ledgerbridge.people;

import io.ledgerbridge.config.AppSettings;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.security.oauth2.client.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientPropertiesMapper;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/** Single sign-on, where the settings {@code spring.security.oauth2.client} name an issuer. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class SignOn {

  /** Asked at the first login: an issuer that is down does not keep the application from work. */
  @Bean
  ClientRegistrationRepository issuers(OAuth2ClientProperties properties, AppSettings settings) {
    return new SupplierClientRegistrationRepository(() -> read(properties, settings.publicUrl()));
  }

  @Bean
  SignOnLinks signOnLinks(OAuth2ClientProperties properties) {
    return SignOnLinks.of(properties.getRegistration());
  }

  private static InMemoryClientRegistrationRepository read(
      OAuth2ClientProperties properties, String publicUrl) {
    Map<String, ClientRegistration> all =
        new OAuth2ClientPropertiesMapper(properties).asClientRegistrations();
    List<ClientRegistration> ours =
        all.values().stream().map(each -> back(each, publicUrl)).toList();
    return new InMemoryClientRegistrationRepository(ours);
  }

  /** Behind a proxy only the public address leads back here. */
  private static ClientRegistration back(ClientRegistration issuer, String publicUrl) {
    return publicUrl.isBlank()
        ? issuer
        : ClientRegistration.withClientRegistration(issuer)
            .redirectUri(
                issuer.getRedirectUri().replace("{baseUrl}", publicUrl.replaceAll("/+$", "")))
            .build();
  }
}
