package io.ledgerbridge.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The manifests without a cluster, against the model that Kubernetes' own client has. */
class KubernetesTest {
  private static final Path FOLDER = Path.of("deploy/kubernetes");
  private static final String MODELS = "io.kubernetes.client.openapi.models.";
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @MethodSource("manifests")
  void a_manifest_has_what_the_model_knows_and_wants(String file) {
    validate(read(file));
  }

  @Test
  void a_misspelt_field_is_refused_however_deep_it_stands() {
    JsonNode wrong = read("deployment.yaml");
    ((com.fasterxml.jackson.databind.node.ObjectNode)
            wrong.at("/spec/template/spec/containers/0/startupProbe"))
        .put("periodSecond", 2);

    assertThatThrownBy(() -> validate(wrong)).hasMessageContaining("periodSecond");
  }

  @Test
  void the_base_has_every_manifest_but_the_example_of_the_secret() {
    List<String> resources =
        StreamSupport.stream(read("kustomization.yaml").path("resources").spliterator(), false)
            .map(JsonNode::asText)
            .toList();

    assertThat(resources)
        .containsExactlyInAnyOrderElementsOf(
            manifests().filter(file -> !file.equals("secret.example.yaml")).toList());
  }

  @Test
  void settings_and_secrets_are_those_that_there_are() {
    assertThat(EnvExample.names())
        .containsAll(fields(read("settings.yaml").path("data")))
        .containsAll(fields(read("secret.example.yaml").path("stringData")));
  }

  @Test
  void a_pod_has_the_time_that_its_end_takes() {
    JsonNode pod = read("deployment.yaml").at("/spec/template/spec");
    int before = pod.at("/containers/0/lifecycle/preStop/exec/command/1").asInt();

    assertThat(before).isPositive();
    assertThat(pod.path("terminationGracePeriodSeconds").asInt() - before)
        .isGreaterThanOrEqualTo(20);
  }

  @Test
  void a_pod_is_asked_at_the_addresses_of_the_health_and_is_not_root() {
    JsonNode pod = read("deployment.yaml").at("/spec/template/spec");
    JsonNode container = pod.at("/containers/0");

    assertThat(container.at("/startupProbe/httpGet/path").asText())
        .isEqualTo("/actuator/health/readiness");
    assertThat(container.at("/readinessProbe/httpGet/path").asText())
        .isEqualTo("/actuator/health/readiness");
    assertThat(container.at("/livenessProbe/httpGet/path").asText())
        .isEqualTo("/actuator/health/liveness");
    assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean()).isTrue();
  }

  @Test
  void whoever_selects_pods_selects_these() {
    JsonNode labels = read("deployment.yaml").at("/spec/template/metadata/labels");

    assertThat(labels).isNotEmpty();
    assertThat(read("deployment.yaml").at("/spec/selector/matchLabels")).isEqualTo(labels);
    assertThat(read("service.yaml").at("/spec/selector")).isEqualTo(labels);
    assertThat(read("disruption-budget.yaml").at("/spec/selector/matchLabels")).isEqualTo(labels);
    assertThat(read("network-policy.yaml").at("/spec/podSelector/matchLabels")).isEqualTo(labels);
    assertThat(read("autoscaler.yaml").at("/spec/scaleTargetRef/name"))
        .isEqualTo(read("deployment.yaml").at("/metadata/name"));
  }

  static Stream<String> manifests() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml") && !name.equals("kustomization.yaml"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code autoscaling/v2} HorizontalPodAutoscaler is the class V2HorizontalPodAutoscaler. */
  private static void validate(JsonNode manifest) {
    String version = manifest.path("apiVersion").asText().replaceFirst(".*/", "");
    String model = MODELS + version.toUpperCase() + manifest.path("kind").asText();
    try {
      Class.forName(model)
          .getMethod("validateJsonElement", JsonElement.class)
          .invoke(null, JsonParser.parseString(manifest.toString()));
    } catch (java.lang.reflect.InvocationTargetException e) {
      throw new AssertionError(e.getCause().getMessage(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(model + " is not known", e);
    }
  }

  private static List<String> fields(JsonNode object) {
    return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
  }

  private static JsonNode read(String file) {
    try {
      return JSON.valueToTree(new Yaml().load(Files.readString(FOLDER.resolve(file))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
