package io.ledgerbridge.routefiles;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A piece of YAML that remembers where it stands, read as Camel itself reads it.
 *
 * @param key its name in the mapping around it; empty for the item of a list and for the root
 * @param line of the key, or of the value where there is none; counted from 1
 * @param text of a scalar; empty for a mapping or a list
 */
record YamlNode(String key, int line, Kind kind, String text, List<YamlNode> children) {

  enum Kind {
    SCALAR,
    MAPPING,
    LIST
  }

  /**
   * @throws org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException with the place of a syntax
   *     error
   */
  static YamlNode parse(String yaml) {
    return new Compose(LoadSettings.builder().build())
        .composeString(yaml)
        .map(root -> of("", line(root), root))
        .orElse(new YamlNode("", 1, Kind.LIST, "", List.of()));
  }

  private static YamlNode of(String key, int line, Node node) {
    if (node instanceof MappingNode mapping) {
      return new YamlNode(
          key, line, Kind.MAPPING, "", mapping.getValue().stream().map(YamlNode::of).toList());
    }
    if (node instanceof SequenceNode list) {
      List<YamlNode> items =
          list.getValue().stream().map(item -> of("", line(item), item)).toList();
      return new YamlNode(key, line, Kind.LIST, "", items);
    }
    return new YamlNode(key, line, Kind.SCALAR, ((ScalarNode) node).getValue(), List.of());
  }

  private static YamlNode of(NodeTuple entry) {
    Node key = entry.getKeyNode();
    String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
    return of(name, line(key), entry.getValueNode());
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
  }

  boolean isScalar() {
    return kind == Kind.SCALAR;
  }

  boolean isMapping() {
    return kind == Kind.MAPPING;
  }

  Optional<YamlNode> child(String name) {
    return children.stream().filter(c -> c.key.equals(name)).findFirst();
  }

  /** What lies below these names; where there is no such thing, an empty piece at the last line. */
  YamlNode at(String... names) {
    YamlNode here = this;
    for (String name : names) {
      YamlNode above = here;
      here = above.child(name).orElse(new YamlNode(name, above.line, Kind.LIST, "", List.of()));
    }
    return here;
  }

  /** The line of what a path of names and positions leads to, as far as there is such a thing. */
  int lineOf(List<String> path) {
    YamlNode here = this;
    for (String step : path) {
      Optional<YamlNode> next = here.kind == Kind.LIST ? here.item(step) : here.child(step);
      if (next.isEmpty()) {
        return here.line;
      }
      here = next.get();
    }
    return here.line;
  }

  private Optional<YamlNode> item(String position) {
    boolean there = position.matches("\\d{1,9}") && Integer.parseInt(position) < children.size();
    return there ? Optional.of(children.get(Integer.parseInt(position))) : Optional.empty();
  }

  /** The text of the scalar of this name; empty when there is none. */
  String value(String name) {
    return child(name).map(YamlNode::text).orElse("");
  }

  /** This piece and everything in it. */
  Stream<YamlNode> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(YamlNode::all));
  }
}
