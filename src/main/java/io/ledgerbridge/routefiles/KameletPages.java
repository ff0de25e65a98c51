package io.ledgerbridge.routefiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The kamelets of the routes folder, as their own YAML describes them. */
public final class KameletPages {
  private static final YAMLMapper YAML = new YAMLMapper();
  private final Path folder;

  /**
   * @param routes the routes folder
   */
  public KameletPages(Path routes) {
    this.folder = routes.resolve("kamelets");
  }

  /**
   * A kamelet.
   *
   * @param type {@code source}, {@code action} or {@code sink}
   */
  public record Kamelet(
      String name, String type, String title, String description, List<Parameter> parameters) {}

  /**
   * What can be set on it; blank parts are not said.
   *
   * @param choices all values that it can have; none when there are others
   */
  public record Parameter(
      String name,
      String title,
      String description,
      String type,
      String standard,
      String example,
      boolean required,
      List<String> choices) {}

  /** By name; files that cannot be read are left out: the route problems tell of them. */
  public List<Kamelet> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".kamelet.yaml"))
          .sorted()
          .flatMap(file -> read(file).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Kamelet> read(Path file) {
    try {
      JsonNode root = YAML.readTree(file.toFile());
      JsonNode definition = root.path("spec").path("definition");
      return List.of(
          new Kamelet(
              root.path("metadata").path("name").asText(),
              root.path("metadata").path("labels").path("camel.apache.org/kamelet.type").asText(),
              definition.path("title").asText(),
              definition.path("description").asText().strip(),
              parameters(definition)));
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static List<Parameter> parameters(JsonNode definition) {
    Set<String> required =
        StreamSupport.stream(definition.path("required").spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.toSet());
    List<Parameter> all = new ArrayList<>();
    definition
        .path("properties")
        .properties()
        .forEach(
            each ->
                all.add(
                    parameter(each.getKey(), each.getValue(), required.contains(each.getKey()))));
    return all;
  }

  private static Parameter parameter(String name, JsonNode said, boolean required) {
    return new Parameter(
        name,
        said.path("title").asText(),
        said.path("description").asText().strip(),
        said.path("type").asText(),
        said.path("default").asText(),
        said.path("example").asText(),
        required,
        StreamSupport.stream(said.path("enum").spliterator(), false)
            .map(JsonNode::asText)
            .toList());
  }
}
