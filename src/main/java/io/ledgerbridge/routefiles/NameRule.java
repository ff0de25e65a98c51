package io.ledgerbridge.routefiles;

import java.util.List;
import java.util.stream.Stream;

/** The file is called as a route in it, so that an id leads to its file; flows say from and to. */
final class NameRule implements RouteFileRule {

  private static final String KEBAB = "[a-z0-9]+(-[a-z0-9]+)*";

  @Override
  public Stream<RouteProblem> check(RouteFile file) {
    return Stream.of(stem(file), kebab(file), flow(file)).flatMap(problems -> problems);
  }

  /** A file of routeConfigurations only holds several by nature and is called by its purpose. */
  private static Stream<RouteProblem> stem(RouteFile file) {
    List<RouteId> ids = file.ids().stream().filter(NameRule::namesFile).toList();
    boolean configurations = ids.isEmpty() && !file.ids().isEmpty();
    if (configurations || ids.stream().anyMatch(id -> id.id().equals(file.stem()))) {
      return Stream.of();
    }
    return Stream.of(
        RouteProblem.at(
            file.name(),
            ids.isEmpty() ? 1 : ids.get(0).line(),
            "no route in this file has the id '" + file.stem() + "'",
            "give the file the name of the route in it"));
  }

  private static boolean namesFile(RouteId id) {
    return id.runs() || id.kind() == RouteId.Kind.TEMPLATE;
  }

  private static Stream<RouteProblem> kebab(RouteFile file) {
    return file.ids().stream()
        .filter(id -> !id.id().matches(KEBAB))
        .map(
            id ->
                RouteProblem.at(
                    file.name(),
                    id.line(),
                    "the id '" + id.id() + "' is not in small letters with dashes",
                    "write it like deal-won-to-invoice"));
  }

  private static Stream<RouteProblem> flow(RouteFile file) {
    return file.ids().stream()
        .filter(id -> file.isFlow() && id.kind() == RouteId.Kind.ROUTE)
        .filter(id -> !id.id().contains("-to-"))
        .map(
            id ->
                RouteProblem.at(
                    file.name(),
                    id.line(),
                    "the flow '" + id.id() + "' does not say which document it makes",
                    "call it <thing>-<happened>-to-<document>"));
  }
}
