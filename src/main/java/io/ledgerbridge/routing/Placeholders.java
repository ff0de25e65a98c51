package io.ledgerbridge.routing;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The {@code {{placeholders}}} of a route file that must get their value from outside: those with a
 * default, optional ones, functions ({@code env:X}) and parameters of a template are none.
 */
final class Placeholders {

  /**
   * @param key without braces
   * @param line counted from 1
   */
  record Placeholder(String key, int line) {}

  private static final Pattern NEEDED = Pattern.compile("\\{\\{\\s*!?([\\w.\\-\\[\\]]+)\\s*}}");

  private Placeholders() {}

  /** All that are needed, whether the part of the file is used or not. */
  static List<Placeholder> of(RouteFile file) {
    return file.parts().stream().flatMap(Placeholders::of).toList();
  }

  /** A route with a precondition may never be created: Camel decides, not we. */
  static List<Placeholder> certain(RouteFile file) {
    return file.parts().stream()
        .filter(part -> part.child("precondition").isEmpty())
        .flatMap(Placeholders::of)
        .toList();
  }

  private static Stream<Placeholder> of(YamlNode part) {
    Set<String> parameters = parameters(part);
    return part.all()
        .filter(node -> node.isScalar() && !isProse(node))
        .flatMap(Placeholders::in)
        .filter(placeholder -> !parameters.contains(placeholder.key()));
  }

  private static boolean isProse(YamlNode node) {
    return node.key().equals("description") || node.key().equals("note");
  }

  private static Stream<Placeholder> in(YamlNode node) {
    Matcher found = NEEDED.matcher(node.text());
    return found.results().map((MatchResult m) -> new Placeholder(m.group(1), node.line()));
  }

  private static Set<String> parameters(YamlNode part) {
    return part.child("parameters").stream()
        .flatMap(list -> list.children().stream())
        .map(parameter -> parameter.value("name"))
        .collect(Collectors.toSet());
  }
}
