package io.ledgerbridge.routefiles;

import java.util.Optional;
import java.util.stream.Stream;

/** A flow has its own switch, its faults end in a parked delivery, and a document comes of it. */
final class SwitchRule implements RouteFileRule {

  @Override
  public Stream<RouteProblem> check(RouteFile file) {
    return file.isFlow() || file.area().equals("examples")
        ? file.parts("route").filter(SwitchRule::takesRecords).flatMap(each -> check(file, each))
        : Stream.of();
  }

  private static boolean takesRecords(YamlNode route) {
    return uri(route).matches("kamelet:hubspot-\\w+-source.*");
  }

  private static String uri(YamlNode route) {
    return route.child("from").map(from -> from.value("uri")).orElse("");
  }

  private static Stream<RouteProblem> check(RouteFile file, YamlNode route) {
    return Stream.of(ownSwitch(file, route), faults(file, route), document(file, route))
        .flatMap(Optional::stream);
  }

  private static Optional<RouteProblem> ownSwitch(RouteFile file, YamlNode route) {
    String wanted = "{{flow." + route.value("id") + ".enabled}}";
    return route.value("autoStartup").equals(wanted)
        ? Optional.empty()
        : Optional.of(
            RouteProblem.at(
                file.name(),
                line(route, "autoStartup"),
                "the flow '" + route.value("id") + "' is not switched by its own switch",
                "write autoStartup: \"" + wanted + "\""));
  }

  private static Optional<RouteProblem> faults(RouteFile file, YamlNode route) {
    return route.value("routeConfigurationId").isEmpty()
        ? Optional.of(
            RouteProblem.at(
                file.name(),
                line(route, "id"),
                "a fault in the flow '" + route.value("id") + "' is handled by nobody",
                "write routeConfigurationId: flow"))
        : Optional.empty();
  }

  private static Optional<RouteProblem> document(RouteFile file, YamlNode route) {
    boolean made =
        route.all().anyMatch(node -> node.text().matches("kamelet:quickbooks-.+-sink.*"));
    return made
        ? Optional.empty()
        : Optional.of(
            RouteProblem.at(
                file.name(),
                line(route, "id"),
                "no document comes of the flow '" + route.value("id") + "'",
                "end it with to: and a kamelet:quickbooks-…-sink"));
  }

  private static int line(YamlNode route, String child) {
    return route.child(child).map(YamlNode::line).orElse(route.line());
  }
}
