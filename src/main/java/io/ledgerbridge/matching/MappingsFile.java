package io.ledgerbridge.matching;

import io.ledgerbridge.matching.Mapping.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A mappings file as it was read, with the lines where everything stands. */
final class MappingsFile {
  private static final int DEEPEST = 20;

  /** All that is wrong, each with its line. */
  final List<String> faults = new ArrayList<>();

  final List<Part> parts = new ArrayList<>();

  /**
   * One list of one company.
   *
   * @param company alias or realm
   */
  record Part(int line, String company, Kind kind, List<WrittenMapping> entries) {}

  private MappingsFile() {}

  static MappingsFile read(String yaml) {
    MappingsFile file = new MappingsFile();
    try {
      check(yaml);
      Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(yaml);
      root.ifPresentOrElse(
          node -> file.entries(node, "companies").forEach(file::company),
          () -> file.faults.add("The file is empty."));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      file.faults.add("line %d: this is no YAML: %s.".formatted(line, e.getProblem()));
    } catch (YamlEngineException e) {
      file.faults.add("line 1: this is no YAML: %s.".formatted(e.getMessage()));
    }
    return file;
  }

  /**
   * The parser of the nodes calls itself for each level, so what is nested without end would end
   * it; and PostgreSQL's texts hold no NUL.
   */
  private static void check(String yaml) {
    int depth = 0;
    for (Event event : new Parse(LoadSettings.builder().build()).parseString(yaml)) {
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      if (event instanceof ScalarEvent scalar && scalar.getValue().indexOf(0) >= 0) {
        throw new YamlEngineException("it holds the character NUL");
      }
      if (depth > DEEPEST) {
        throw new YamlEngineException("lists are nested more than " + DEEPEST + " deep");
      }
    }
  }

  private void company(NodeTuple company) {
    for (NodeTuple list : entries(company.getValueNode(), "the lists of a company")) {
      String name = text(list.getKeyNode());
      Stream.of(Kind.values())
          .filter(kind -> kind.list().equals(name))
          .findFirst()
          .ifPresentOrElse(
              kind -> part(company, kind, list),
              () ->
                  fault(
                      list.getKeyNode(),
                      "there is no list '%s'; there are items, taxes, accounts, methods"
                          .formatted(name)));
    }
  }

  private void part(NodeTuple company, Kind kind, NodeTuple list) {
    List<WrittenMapping> entries =
        entries(list.getValueNode(), "mappings").stream().map(this::entry).toList();
    parts.add(new Part(line(company.getKeyNode()), text(company.getKeyNode()), kind, entries));
  }

  private WrittenMapping entry(NodeTuple entry) {
    String from = text(entry.getKeyNode()).strip();
    int line = line(entry.getKeyNode());
    if (from.isBlank() || from.length() > Mappings.LENGTH) {
      fault(entry.getKeyNode(), "what is mapped needs 1 to 250 characters");
    }
    Node value = entry.getValueNode();
    if (value instanceof ScalarNode scalar) {
      return new WrittenMapping(
          line, from, Optional.empty(), Optional.empty(), Optional.of(scalar.getValue().strip()));
    }
    Optional<String> id = Optional.empty();
    Optional<String> name = Optional.empty();
    for (NodeTuple field : entries(value, "id and name")) {
      switch (text(field.getKeyNode())) {
        case "id" -> id = Optional.of(text(field.getValueNode()).strip());
        case "name" -> name = Optional.of(text(field.getValueNode()).strip());
        default ->
            fault(
                field.getKeyNode(),
                "there is no '%s' here, only id and name".formatted(text(field.getKeyNode())));
      }
    }
    return new WrittenMapping(line, from, id, name, Optional.empty());
  }

  /** Nothing after a colon is an empty list. */
  private List<NodeTuple> entries(Node node, String what) {
    if (node instanceof MappingNode mapping) {
      return mapping.getValue();
    }
    if (!node.getTag().equals(Tag.NULL)) {
      fault(node, "here should stand " + what + ", each as 'name: …'");
    }
    return List.of();
  }

  private void fault(Node node, String what) {
    faults.add("line %d: %s.".formatted(line(node), what));
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }
}
