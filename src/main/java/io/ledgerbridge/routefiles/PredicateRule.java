package io.ledgerbridge.routefiles;

import java.util.Set;
import java.util.stream.Stream;

/** A condition is read at a glance; a long one is a property of the record with a name. */
final class PredicateRule implements RouteFileRule {

  private static final int MOST_CHARACTERS = 100;
  private static final Set<String> CONDITIONS = Set.of("filter", "validate", "onWhen");

  @Override
  public Stream<RouteProblem> check(RouteFile file) {
    return file.root()
        .all()
        .flatMap(PredicateRule::conditions)
        .flatMap(condition -> condition.child("expression").stream())
        .flatMap(YamlNode::all)
        .filter(node -> node.isScalar() && isLong(node.text()))
        .map(
            node ->
                RouteProblem.at(
                    file.name(),
                    node.line(),
                    "the condition is longer than a line",
                    "make it a named property of the record"));
  }

  private static Stream<YamlNode> conditions(YamlNode node) {
    if (node.key().equals("when")) {
      return node.children().stream();
    }
    return CONDITIONS.contains(node.key()) ? Stream.of(node) : Stream.of();
  }

  private static boolean isLong(String text) {
    return text.strip().contains("\n") || text.length() > MOST_CHARACTERS;
  }
}
