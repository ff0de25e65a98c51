package io.ledgerbridge.routefiles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Camel's own schema of its YAML: which steps there are, which fields they have, of which type.
 * Where one mistake breaks several of its branches, the deepest one is told.
 *
 * @see <a href="https://camel.apache.org/components/4.18.x/others/yaml-dsl.html">Camel: YAML
 *     DSL</a>
 */
final class SchemaRule implements RouteFileRule {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(
              SpecVersion.VersionFlag.V4, factory -> factory.metaSchema(withDeprecated()))
          .getSchema(SchemaRule.class.getResourceAsStream("/schema/camelYamlDsl.json"));
  private final boolean kamelets;

  /**
   * @param kamelets whether the files are kamelets, whose template is a route
   */
  SchemaRule(boolean kamelets) {
    this.kamelets = kamelets;
  }

  /** Camel marks old fields with a word that is no part of the schema's language. */
  private static JsonMetaSchema withDeprecated() {
    return JsonMetaSchema.builder(JsonMetaSchema.getV4())
        .keyword(new NonValidationKeyword("deprecated"))
        .build();
  }

  @Override
  public Stream<RouteProblem> check(RouteFile file) {
    return SCHEMA.validate(tree(file)).stream()
        .filter(message -> !placeholder(message))
        .max(Comparator.comparingInt(message -> message.getInstanceLocation().getNameCount()))
        .map(message -> problem(file, message))
        .stream();
  }

  private JsonNode tree(RouteFile file) {
    try {
      JsonNode all = YAML.readTree(file.text());
      return kamelets ? route(all.path("spec").path("template")) : all;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Read as YAML before", e);
    }
  }

  private static JsonNode route(JsonNode template) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    JsonNode part =
        template.has("route") ? template : make.objectNode().set("from", template.path("from"));
    return make.arrayNode().add(part);
  }

  /** Camel takes a placeholder wherever its schema wants a number or a switch. */
  private static boolean placeholder(ValidationMessage message) {
    JsonNode value = message.getInstanceNode();
    return value != null && value.isTextual() && value.asText().startsWith("{{");
  }

  private RouteProblem problem(RouteFile file, ValidationMessage message) {
    String unknown = message.getProperty() == null ? "" : message.getProperty();
    List<String> path = path(message);
    if (message.getType().equals("additionalProperties") && !unknown.isEmpty()) {
      path.add(unknown);
      return at(file, path, "'" + unknown + "' is not known at this place");
    }
    if (message.getType().equals("oneOf") && !path.isEmpty()) {
      String step = "'" + path.get(path.size() - 1) + "'";
      return at(
          file, path, step + " has a field that it does not know, or lacks one that it needs");
    }
    return at(file, path, FileFault.oneLine(message.getMessage().replaceFirst("^\\$\\S*: ", "")));
  }

  private static RouteProblem at(RouteFile file, List<String> path, String what) {
    return RouteProblem.at(
        file.name(), file.root().lineOf(path), what, "correct its spelling or its indentation");
  }

  private List<String> path(ValidationMessage message) {
    List<String> path = new ArrayList<>();
    if (kamelets) {
      path.addAll(List.of("spec", "template"));
    }
    var place = message.getInstanceLocation();
    for (int i = kamelets ? 1 : 0; i < place.getNameCount(); i++) {
      path.add(String.valueOf(place.getElement(i)));
    }
    return path;
  }
}
