package io.ledgerbridge.routefiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.SpecVersionDetector;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.camel.catalog.DefaultCamelCatalog;

/** Kaoto's catalogue for the line of Camel that is used here, with its schemas. */
final class KaotoCatalog {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> ENDS = Set.of("source", "sink");
  private final JsonSchema routes;
  private final JsonSchema kamelet;
  private final JsonNode components;
  private final Set<String> steps;
  private final Set<String> languages;
  private final Set<String> kamelets;

  private KaotoCatalog(Path folder, JsonNode index) throws IOException {
    this.routes = schema(folder, index, "camelYamlDsl");
    this.kamelet = schema(folder, index, "Kamelet");
    this.components = catalog(folder, index, "components");
    this.steps = names(catalog(folder, index, "patterns"));
    this.languages = names(catalog(folder, index, "languages"));
    this.kamelets =
        new KameletPages(Path.of("routes"))
            .all().stream().map(KameletPages.Kamelet::name).collect(Collectors.toSet());
  }

  /**
   * @param folder of all catalogues in the package
   */
  static KaotoCatalog in(Path folder) throws IOException {
    String line = new DefaultCamelCatalog().getCatalogVersion().replaceAll("\\.\\d+$", ".");
    for (JsonNode each : JSON.readTree(folder.resolve("index.json").toFile()).path("definitions")) {
      if (each.path("fileName").asText().startsWith("camel-springboot/")
          && each.path("version").asText().matches(Pattern.quote(line) + "\\d+")) {
        Path index = folder.resolve(each.path("fileName").asText());
        return new KaotoCatalog(index.getParent(), JSON.readTree(index.toFile()));
      }
    }
    throw new IllegalStateException("Kaoto has no catalogue of Camel " + line + "x");
  }

  List<String> routeProblems(JsonNode tree) {
    return problems(routes, tree);
  }

  List<String> kameletProblems(JsonNode tree) {
    return problems(kamelet, tree);
  }

  /** Steps, languages, components and their options, kamelets that Kaoto would not show. */
  List<String> unknown(JsonNode tree) {
    List<String> unknown = new ArrayList<>();
    if (tree.path("uri").isTextual()) {
      unknown.addAll(endpoint(tree));
    }
    tree.path("steps").forEach(step -> missing("step", step, steps).forEach(unknown::add));
    if (tree.path("expression").isObject()) {
      missing("language", tree.path("expression"), languages).forEach(unknown::add);
    }
    tree.forEach(child -> unknown.addAll(unknown(child)));
    return unknown;
  }

  private List<String> endpoint(JsonNode step) {
    String uri = step.path("uri").asText();
    String scheme = uri.replaceAll("[:?].*", "");
    if (uri.startsWith("{{") || uri.startsWith("${")) {
      return List.of();
    }
    if (uri.contains("?")) {
      return List.of("the options of " + uri + " stand in its address");
    }
    if (scheme.equals("kamelet")) {
      String name = uri.replaceAll("^kamelet:|/.*", "");
      return ENDS.contains(name) || kamelets.contains(name)
          ? List.of()
          : List.of("no kamelet " + name);
    }
    return components.has(scheme)
        ? options(scheme, step.path("parameters"))
        : List.of("no component " + scheme);
  }

  private List<String> options(String scheme, JsonNode parameters) {
    JsonNode known = components.path(scheme).path("properties");
    return names(parameters).stream()
        .filter(name -> !known.has(name) && prefixes(known).noneMatch(name::startsWith))
        .map(name -> "no option " + name + " of " + scheme)
        .toList();
  }

  /** Of options that have any number of names, such as those of a scheduler. */
  private static Stream<String> prefixes(JsonNode options) {
    return StreamSupport.stream(options.spliterator(), false)
        .map(option -> option.path("prefix").asText())
        .filter(prefix -> !prefix.isEmpty());
  }

  private static Stream<String> missing(String what, JsonNode names, Set<String> known) {
    return names(names).stream()
        .filter(name -> !known.contains(name))
        .map(name -> "no " + what + " " + name);
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** A placeholder stands where a number or a switch is wanted: Camel fills it in first. */
  private static List<String> problems(JsonSchema schema, JsonNode tree) {
    return schema.validate(tree).stream()
        .filter(message -> !message.getInstanceNode().asText().startsWith("{{"))
        .map(ValidationMessage::getMessage)
        .toList();
  }

  private static JsonSchema schema(Path folder, JsonNode index, String name) throws IOException {
    JsonNode schema =
        JSON.readTree(
            folder.resolve(index.path("schemas").path(name).path("file").asText()).toFile());
    // The kamelet's is of Kubernetes, and does not say of which version it is.
    boolean kubernetes = !schema.has("$schema");
    SpecVersion.VersionFlag version =
        kubernetes ? SpecVersion.VersionFlag.V7 : SpecVersionDetector.detect(schema);
    JsonMetaSchema words =
        JsonMetaSchema.builder(JsonMetaSchema.getV7())
            .keyword(new NonValidationKeyword("deprecated"))
            .keyword(new NonValidationKeyword("x-kubernetes-preserve-unknown-fields"))
            .build();
    return JsonSchemaFactory.getInstance(version, factory -> factory.metaSchema(words))
        .getSchema(schema);
  }

  private static JsonNode catalog(Path folder, JsonNode index, String name) throws IOException {
    return JSON.readTree(
        folder.resolve(index.path("catalogs").path(name).path("file").asText()).toFile());
  }
}
