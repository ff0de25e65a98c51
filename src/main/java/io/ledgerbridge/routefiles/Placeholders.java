package io.ledgerbridge.routefiles;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The {@code {{placeholders}}} of a route file that get their value from outside of it. */
final class Placeholders {

  /**
   * @param key without braces and default
   * @param needed false when it has a default or is optional
   * @param line counted from 1
   */
  record Placeholder(String key, boolean needed, int line) {}

  private static final Pattern BRACES =
      Pattern.compile("\\{\\{\\s*([?!]?)([\\w.\\-\\[\\]]+)(:[^}]*)?\\s*}}");

  /** Not settings but questions to the system, the registry, a service or our pace. */
  private static final Set<String> FUNCTIONS =
      Set.of(
          "env", "sys", "bean", "service", "service.name", "service.host", "service.port", "pace");

  private Placeholders() {}

  /** All of them, whether the part of the file is used or not. */
  static List<Placeholder> of(RouteFile file) {
    return file.parts().stream().flatMap(part -> in(part, parameters(part))).toList();
  }

  /** Those of a kamelet, less its own properties. */
  static List<Placeholder> ofKamelet(RouteFile file) {
    Set<String> own =
        file.root()
            .all()
            .filter(node -> node.key().equals("properties"))
            .flatMap(node -> node.children().stream())
            .map(YamlNode::key)
            .collect(Collectors.toSet());
    return in(file.root(), own).toList();
  }

  /** What must have a value. A route with a precondition may never be created: Camel decides. */
  static List<Placeholder> needed(RouteFile file) {
    return file.parts().stream()
        .filter(part -> part.child("precondition").isEmpty())
        .flatMap(part -> in(part, parameters(part)))
        .filter(Placeholder::needed)
        .toList();
  }

  private static Stream<Placeholder> in(YamlNode part, Set<String> parameters) {
    return part.all()
        .filter(node -> node.isScalar() && !isProse(node))
        .flatMap(Placeholders::in)
        .filter(found -> !parameters.contains(found.key()) && !FUNCTIONS.contains(found.key()));
  }

  private static boolean isProse(YamlNode node) {
    return node.key().equals("description") || node.key().equals("note");
  }

  private static Stream<Placeholder> in(YamlNode node) {
    return BRACES.matcher(node.text()).results().map(found -> of(found, node.line()));
  }

  private static Placeholder of(MatchResult found, int line) {
    boolean needed = !found.group(1).equals("?") && found.group(3) == null;
    return new Placeholder(found.group(2), needed, line);
  }

  private static Set<String> parameters(YamlNode part) {
    return part.child("parameters").stream()
        .flatMap(list -> list.children().stream())
        .map(parameter -> parameter.value("name"))
        .collect(Collectors.toSet());
  }
}
