package io.ledgerbridge.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a route names of other files is there: another route's door, a routeConfiguration. */
final class ReferenceRule implements RouteFileRule {
  private static final Pattern NAME = Pattern.compile("direct:([^?{$]+)(\\?.*)?");
  private final List<Pattern> doors;
  private final Set<String> configurations;

  /**
   * @param all files, kamelets included
   */
  ReferenceRule(List<RouteFile> all) {
    this.doors = all.stream().flatMap(ReferenceRule::doors).toList();
    this.configurations =
        all.stream()
            .flatMap(file -> file.ids().stream())
            .filter(id -> id.kind() == RouteId.Kind.CONFIGURATION)
            .map(RouteId::id)
            .collect(Collectors.toSet());
  }

  @Override
  public Stream<RouteProblem> check(RouteFile file) {
    return Stream.concat(
        file.root().all().filter(node -> !node.key().equals("from")).flatMap(n -> door(file, n)),
        file.root()
            .all()
            .filter(node -> node.key().equals("routeConfigurationId"))
            .flatMap(node -> configuration(file, node)));
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

  private Stream<RouteProblem> configuration(RouteFile file, YamlNode named) {
    return Arrays.stream(named.text().split(","))
        .map(String::strip)
        .filter(id -> id.matches("[\\w.-]+") && !configurations.contains(id))
        .map(id -> MissingConfiguration.problem(file.name(), named.line(), id));
  }
}
