package io.ledgerbridge.deploy;

import static java.nio.file.Files.readString;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The compose file without an engine: what it says is allowed, and what it names is there. */
class ComposeFileTest {
  private static final Path FILE = Path.of("docker-compose.yml");
  private static final String SCHEMA = "/schemas/compose-spec.json";
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");
  private static final Pattern PINNED = Pattern.compile("[\\w./-]+:v?\\d+\\.\\d+[\\w.-]*");
  private static final ObjectMapper JSON = new ObjectMapper();
  private final JsonNode compose = JSON.valueToTree(new Yaml().load(readString(FILE)));

  ComposeFileTest() throws IOException {}

  @Test
  void it_fits_the_schema_of_the_specification() throws IOException {
    assertThat(schema().validate(compose)).isEmpty();
  }

  @Test
  void the_schema_refuses_what_is_misspelt() throws IOException {
    JsonNode wrong = JSON.readTree("{\"services\": {\"app\": {\"imagen\": \"x\"}}}");

    assertThat(schema().validate(wrong)).isNotEmpty();
  }

  @Test
  void every_variable_is_a_setting() throws IOException {
    Set<String> variables =
        VARIABLE
            .matcher(readString(FILE))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    compose.path("secrets").forEach(each -> variables.add(each.path("environment").asText()));

    assertThat(variables).contains("POSTGRES_PASSWORD", "LEDGERBRIDGE_ACTUATOR_TOKEN");
    assertThat(EnvExample.names()).containsAll(variables);
  }

  @Test
  void every_file_is_there() {
    List<String> files = new ArrayList<>(List.of("Dockerfile"));
    services()
        .forEach(
            service ->
                service
                    .path("volumes")
                    .forEach(volume -> files.add(volume.asText().replaceFirst(":.*", ""))));
    files.removeIf(file -> compose.path("volumes").has(file));

    assertThat(files).contains("./deploy/proxy/haproxy.cfg", "./deploy/prometheus/prometheus.yml");
    assertThat(files).allSatisfy(file -> assertThat(Path.of(file)).exists());
  }

  @Test
  void every_image_is_pinned_by_its_tag() {
    List<String> images = services().stream().map(each -> each.path("image").asText()).toList();

    assertThat(images).isNotEmpty().allMatch(image -> PINNED.matcher(image).matches());
  }

  @Test
  void the_image_has_the_version_of_the_project() throws IOException {
    MatchResult version =
        Pattern.compile("<artifactId>ledgerbridge</artifactId>\\s*<version>([\\d.]+)")
            .matcher(readString(Path.of("pom.xml")))
            .results()
            .findFirst()
            .orElseThrow();

    assertThat(compose.at("/services/ledgerbridge/image").asText())
        .isEqualTo("ledgerbridge:" + version.group(1));
    assertThat(readString(Path.of("deploy/kubernetes/kustomization.yaml")))
        .contains("newTag: " + version.group(1) + "\n");
  }

  @Test
  void a_profile_has_what_its_name_says() {
    assertThat(started("")).containsExactlyInAnyOrder("ledgerbridge", "postgres");
    assertThat(started("demo")).containsExactly("demo");
    assertThat(started("scale")).containsExactlyInAnyOrder("node2", "node3", "proxy");
    assertThat(started("observe")).containsExactlyInAnyOrder("prometheus", "grafana");
  }

  private List<String> started(String profile) {
    return compose.path("services").properties().stream()
        .filter(each -> each.getValue().path("profiles").path(0).asText().equals(profile))
        .map(java.util.Map.Entry::getKey)
        .toList();
  }

  private List<JsonNode> services() {
    return StreamSupport.stream(compose.path("services").spliterator(), false).toList();
  }

  /** Its names of itself are none that the validator takes. */
  private static JsonSchema schema() throws IOException {
    try (var file = ComposeFileTest.class.getResourceAsStream(SCHEMA)) {
      ObjectNode schema = (ObjectNode) JSON.readTree(file);
      schema.remove(List.of("$id", "$schema"));
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
    }
  }
}
