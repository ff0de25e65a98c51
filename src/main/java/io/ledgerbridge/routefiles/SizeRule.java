package io.ledgerbridge.routefiles;

import java.util.List;
import java.util.stream.Stream;

/** One flow a file, and short enough to be read at once. */
final class SizeRule implements RouteFileRule {

  private static final int MOST_LINES = 80;

  @Override
  public Stream<RouteProblem> check(RouteFile file) {
    return file.isFlow() ? Stream.concat(lines(file), one(file)) : Stream.of();
  }

  private static Stream<RouteProblem> lines(RouteFile file) {
    long lines = file.text().lines().count();
    if (lines <= MOST_LINES) {
      return Stream.of();
    }
    return Stream.of(
        RouteProblem.at(
            file.name(),
            MOST_LINES + 1,
            "the flow has " + lines + " lines, more than " + MOST_LINES,
            "move steps into a kamelet or a template"));
  }

  private static Stream<RouteProblem> one(RouteFile file) {
    List<RouteId> running = file.ids().stream().filter(RouteId::runs).toList();
    return running.stream()
        .skip(1)
        .map(
            id ->
                RouteProblem.at(
                    file.name(),
                    id.line(),
                    "'" + id.id() + "' is a second flow in this file",
                    "move it into a file of its own"));
  }
}
