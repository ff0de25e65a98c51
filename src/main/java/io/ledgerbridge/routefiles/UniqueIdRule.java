package io.ledgerbridge.routefiles;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** An id names one thing over all files. It remembers the files it has seen. */
final class UniqueIdRule implements RouteFileRule {

  private final Map<String, String> places = new HashMap<>();

  @Override
  public Stream<RouteProblem> check(RouteFile file) {
    return file.ids().stream().flatMap(id -> check(file, id));
  }

  private Stream<RouteProblem> check(RouteFile file, RouteId id) {
    String first = places.putIfAbsent(id.id(), file.name() + ":" + id.line());
    return Stream.ofNullable(first)
        .map(
            place ->
                RouteProblem.at(
                    file.name(),
                    id.line(),
                    "the id '" + id.id() + "' is already taken at " + place,
                    "give one of the two another id"));
  }
}
