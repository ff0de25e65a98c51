package io.ledgerbridge.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** HubSpot refuses a consent that does not ask for what the app requires, and for nothing else. */
class ScopesTest {
  private static final Path APP = Path.of("hubspot-app/src/app/app-hsmeta.json");

  @Test
  void the_scopes_that_are_asked_for_are_those_of_the_app_that_ledgerbridge_writes()
      throws Exception {
    JsonNode auth = new ObjectMapper().readTree(APP.toFile()).at("/config/auth");
    List<String> required = new ArrayList<>(List.of("oauth"));
    auth.path("requiredScopes").forEach(scope -> required.add(scope.asText()));
    Properties settings = new Properties();
    try (InputStream file = ScopesTest.class.getResourceAsStream("/application.properties")) {
      settings.load(file);
    }

    String asked =
        settings.getProperty("hubspot.scopes").replaceFirst("\\$\\{HUBSPOT_SCOPES:(.*)}", "$1");

    assertThat(new HubSpotConsent("", asked, "", true).wanted())
        .containsExactlyInAnyOrderElementsOf(required);
  }
}
