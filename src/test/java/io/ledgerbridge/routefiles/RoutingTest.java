package io.ledgerbridge.routefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@CamelSpringBootTest
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "greeting.first-word=Hello",
      "management.endpoint.health.show-details=always",
      "management.endpoint.health.validate-group-membership=false",
      "management.endpoint.health.status.order=down,out-of-service,degraded,unknown,up"
    })
class RoutingTest {

  @SpringBootConfiguration
  @EnableAutoConfiguration(
      exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
  @Import(Routing.class)
  static class App {}

  @TempDir static Path folder;

  @Autowired CamelContext camel;
  @Autowired LoadedRoutes loaded;
  @Autowired TestRestTemplate http;

  @DynamicPropertySource
  static void routes(DynamicPropertyRegistry properties) throws IOException {
    Path routes = Files.createDirectories(folder.resolve("my routes"));
    Files.writeString(routes.resolve("greet.camel.yaml"), GREET);
    Files.writeString(routes.resolve("broken.camel.yaml"), "- route: [");
    Files.writeString(
        routes.resolve("unset.camel.yaml"),
        GREET.replace("id: greet", "id: unset").replace("greeting.first", "not.set"));
    Files.createDirectory(routes.resolve("kamelets"));
    Files.writeString(routes.resolve("kamelets/shout.kamelet.yaml"), SHOUT);
    properties.add("ledgerbridge.routes-dir", routes::toString);
  }

  @Test
  void the_folder_is_loaded_once_the_application_has_started() {
    assertThat(loaded.ids()).containsExactly("greet");
    assertThat(camel.createProducerTemplate().requestBody("direct:greet", "Ada"))
        .isEqualTo("HELLO ADA!");
  }

  @Test
  void a_refused_file_makes_health_degraded_and_still_answers_200() {
    var answer = http.getForEntity("/actuator/health", String.class);

    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    assertThat(answer.getBody())
        .startsWith("{\"status\":\"DEGRADED\"")
        .contains("\"loaded\":1", "broken.camel.yaml:1: ")
        .contains("unset.camel.yaml:8: the placeholder {{not.set-word}} has no value");
  }

  private static final String GREET =
      """
      # Greets.
      - route:
          id: greet
          from:
            uri: direct:greet
            steps:
              - setBody:
                  simple: "{{greeting.first-word}} ${body}"
              - to:
                  uri: kamelet:shout
                  parameters:
                    suffix: "!"
      """;

  private static final String SHOUT =
      """
      apiVersion: camel.apache.org/v1
      kind: Kamelet
      metadata: { name: shout, labels: { camel.apache.org/kamelet.type: action } }
      spec:
        definition:
          title: Shout
          type: object
          required: [suffix]
          properties: { suffix: { title: Suffix, type: string } }
        template:
          from:
            uri: kamelet:source
            steps: [ { setBody: { simple: "${body.toUpperCase()}{{suffix}}" } } ]
      """;
}
