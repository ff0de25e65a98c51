package io.ledgerbridge.routefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every route and kamelet, read with what Kaoto reads them with: its schemas, its catalogue. */
class KaotoTest {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Path ROUTES = Path.of("routes");
  private static final Path INSTALLED = Path.of("src/test/kaoto/node_modules/@kaoto/camel-catalog");
  private static KaotoCatalog kaoto;

  @BeforeAll
  static void installed() throws IOException {
    assumeTrue(
        Files.isDirectory(INSTALLED),
        "Skipped: Kaoto's catalogue is not installed. Run npm ci in src/test/kaoto.");
    kaoto = KaotoCatalog.in(INSTALLED.resolve("dist/camel-catalog"));
  }

  @Test
  void kaoto_takes_every_route_file() throws IOException {
    List<Path> files = files(".camel.yaml");

    assertThat(files).hasSizeGreaterThan(40);
    for (Path file : files) {
      assertThat(problems(file, tree(file))).as(file.toString()).isEmpty();
    }
  }

  @Test
  void kaoto_takes_every_kamelet() throws IOException {
    List<Path> files = files(".kamelet.yaml");

    assertThat(files).hasSizeGreaterThan(12);
    for (Path file : files) {
      JsonNode kamelet = tree(file);
      assertThat(kaoto.kameletProblems(kamelet)).as(file.toString()).isEmpty();
      assertThat(problems(file, template(kamelet))).as(file.toString()).isEmpty();
    }
  }

  @Test
  void what_kaoto_does_not_know_is_found() throws IOException {
    Path file = ROUTES.resolve("deals/deal-won-to-invoice.camel.yaml");
    String right = Files.readString(file);

    for (List<String> wrong :
        List.of(
            List.of("filter:", "filtre:"),
            List.of("simple:", "simpel:"),
            List.of("kamelet:hubspot-deals-source", "kamelet:hubspot-deal-source"),
            List.of("kamelet:quickbooks-invoice-sink", "quickbook:invoice"),
            List.of("kamelet:quickbooks-invoice-sink", "log:invoice?showAll=true"),
            List.of("description:", "descripton:"))) {
      String text = right.replace(wrong.get(0), wrong.get(1));
      assertThat(text).as("changed to " + wrong.get(1)).isNotEqualTo(right);
      assertThat(problems(file, YAML.readTree(text))).as(wrong.get(1)).isNotEmpty();
    }
    String option = "log:invoice\n                  parameters:\n                    showAl: true";
    assertThat(
            problems(file, YAML.readTree(right.replace("kamelet:quickbooks-invoice-sink", option))))
        .as("an option that the component does not have")
        .isNotEmpty();
  }

  private static List<String> problems(Path file, JsonNode routes) throws IOException {
    RouteFile read = RouteFile.of(file.toString(), YAML.writeValueAsString(routes));
    return Stream.of(
            kaoto.routeProblems(routes).stream(),
            kaoto.unknown(routes).stream(),
            new CanonicalRule().check(read).map(RouteProblem::what))
        .flatMap(each -> each)
        .collect(Collectors.toList());
  }

  private static ArrayNode template(JsonNode kamelet) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    JsonNode template = kamelet.path("spec").path("template");
    ObjectNode route =
        template.has("route")
            ? (ObjectNode) template
            : make.objectNode().set("route", make.objectNode().set("from", template.path("from")));
    return make.arrayNode().add(route);
  }

  private static JsonNode tree(Path file) throws IOException {
    return YAML.readTree(file.toFile());
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.walk(ROUTES)) {
      return all.filter(each -> each.toString().endsWith(ending)).sorted().toList();
    }
  }
}
