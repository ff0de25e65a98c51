package io.ledgerbridge.routefiles;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;

/**
 * Refuses a route that names a routeConfiguration nobody has. Camel would start it without any, and
 * its faults would end in the log.
 */
final class MissingConfiguration {

  private final Predicate<String> known;

  /**
   * @param known whether there is a routeConfiguration of that id, besides those of the file itself
   */
  MissingConfiguration(Predicate<String> known) {
    this.known = known;
  }

  /** Those that a context has. */
  static MissingConfiguration in(CamelContext context) {
    return new MissingConfiguration(
        id -> ContextState.model(context).getRouteConfigurationDefinition(id) != null);
  }

  List<RouteProblem> check(RouteFile file) {
    return file.root()
        .all()
        .filter(node -> node.key().equals("routeConfigurationId"))
        .flatMap(node -> check(file, node))
        .toList();
  }

  private Stream<RouteProblem> check(RouteFile file, YamlNode named) {
    return Arrays.stream(named.text().split(","))
        .map(String::strip)
        .filter(id -> id.matches("[\\w.-]+") && !exists(file, id))
        .map(id -> problem(file.name(), named.line(), id));
  }

  private boolean exists(RouteFile file, String id) {
    return known.test(id)
        || file.ids().stream()
            .anyMatch(own -> own.kind() == RouteId.Kind.CONFIGURATION && own.id().equals(id));
  }

  private static RouteProblem problem(String file, int line, String id) {
    return RouteProblem.at(
        file,
        line,
        "there is no routeConfiguration '" + id + "'",
        "correct the name, or its faults are handled by nobody");
  }
}
