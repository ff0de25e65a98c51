package io.ledgerbridge.routefiles;

import java.util.stream.Stream;

/** Camel finds a kamelet by its file name, people by its metadata: both must agree. */
final class KameletNameRule implements RouteFileRule {

  @Override
  public Stream<RouteProblem> check(RouteFile file) {
    String name = file.root().child("metadata").map(m -> m.value("name")).orElse("");
    if (name.equals(file.stem())) {
      return Stream.of();
    }
    return Stream.of(
        RouteProblem.at(
            file.name(),
            file.root().child("metadata").map(YamlNode::line).orElse(1),
            "the kamelet in this file is called '" + name + "'",
            "give metadata.name the name of the file"));
  }
}
