package io.ledgerbridge.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.people.SignOnLinks.Link;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SignOnLinksTest {

  @Test
  void the_environment_variables_of_the_docs_are_the_settings_of_an_issuer() {
    String registration = "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_COMPANY_";
    OAuth2ClientProperties bound =
        bound(
            Map.of(
                registration + "CLIENT_NAME",
                "Example Inc.",
                registration + "CLIENT_ID",
                "ledgerbridge",
                registration + "SCOPE",
                "openid,email",
                "SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_COMPANY_ISSUER_URI",
                "https://login.example.com"));

    assertThat(SignOnLinks.of(bound.getRegistration()).all())
        .containsExactly(new Link("/oauth2/authorization/company", "Example Inc."));
    assertThat(bound.getRegistration().get("company").getScope())
        .containsExactlyInAnyOrder("openid", "email");
    assertThat(bound.getProvider().get("company").getIssuerUri())
        .isEqualTo("https://login.example.com");
  }

  private static OAuth2ClientProperties bound(Map<String, Object> variables) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
    return Binder.get(environment)
        .bind("spring.security.oauth2.client", OAuth2ClientProperties.class)
        .get();
  }
}
