package io.ledgerbridge.routefiles;

import java.util.stream.Stream;

/** A bookkeeper can read what the file does, and the console has a title for each route. */
final class ProseRule implements RouteFileRule {

  @Override
  public Stream<RouteProblem> check(RouteFile file) {
    return Stream.concat(
        comment(file),
        Stream.of("route", "routeTemplate").flatMap(kind -> description(file, kind)));
  }

  private static Stream<RouteProblem> comment(RouteFile file) {
    String first = file.text().lines().findFirst().orElse("");
    if (first.matches("#\\s*\\w.*\\s.*")) {
      return Stream.of();
    }
    return Stream.of(
        RouteProblem.at(
            file.name(),
            1,
            "the first line is not a comment",
            "begin with # and a sentence that a bookkeeper understands"));
  }

  private static Stream<RouteProblem> description(RouteFile file, String kind) {
    return file.parts(kind)
        .filter(part -> part.value("description").isBlank())
        .map(
            part ->
                RouteProblem.at(
                    file.name(),
                    part.line(),
                    "the " + kind + " '" + part.value("id") + "' has no description",
                    "add description: with a few words"));
  }
}
