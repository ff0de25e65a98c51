package io.ledgerbridge.routefiles;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a route names of other files is there: another route's door, a routeConfiguration. */
final class ReferenceRule implements RouteFileRule {
  private static final Pattern NAME = Pattern.compile("direct:([^?{$]+)(\\?.*)?");
  private final List<Pattern> doors;
  private final MissingConfiguration configurations;

  /**
   * @param all files, kamelets included
   */
  ReferenceRule(List<RouteFile> all) {
    this.doors = all.stream().flatMap(ReferenceRule::doors).toList();
    Set<String> known =
        all.stream()
            .flatMap(file -> file.ids().stream())
            .filter(id -> id.kind() == RouteId.Kind.CONFIGURATION)
            .map(RouteId::id)
            .collect(Collectors.toSet());
    this.configurations = new MissingConfiguration(known::contains);
  }

  @Override
  public Stream<RouteProblem> check(RouteFile file) {
    return Stream.concat(
        file.root().all().filter(node -> !node.key().equals("from")).flatMap(n -> door(file, n)),
        configurations.check(file).stream());
  }

  private static Stream<Pattern> doors(RouteFile file) {
    return file.root()
        .all()
        .filter(node -> node.key().equals("from"))
        .map(from -> from.value("uri"))
        .filter(uri -> uri.startsWith("direct:"))
        .map(uri -> uri.substring("direct:".length()).replaceAll("\\?.*", ""))
        .map(name -> Pattern.compile(name.replaceAll("\\{\\{[^}]*}}", ".+")));
  }

  private Stream<RouteProblem> door(RouteFile file, YamlNode step) {
    return step.child("uri").filter(YamlNode::isScalar).stream()
        .filter(uri -> NAME.matcher(uri.text()).matches())
        .filter(uri -> doors.stream().noneMatch(door -> door.matcher(name(uri)).matches()))
        .map(
            uri ->
                RouteProblem.at(
                    file.name(),
                    uri.line(),
                    "no route starts from direct:" + name(uri),
                    "correct the name, or add the route"));
  }

  private static String name(YamlNode uri) {
    return uri.text().substring("direct:".length()).replaceAll("\\?.*", "");
  }
}
