package io.ledgerbridge.routefiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.apache.camel.model.Model;

/**
 * Refuses an id that is taken. Camel itself would silently replace the route that has it, when
 * files are loaded one by one.
 */
final class TakenIds {

  private final CamelContext context;
  private final LoadedRoutes loaded;

  TakenIds(CamelContext context, LoadedRoutes loaded) {
    this.context = context;
    this.loaded = loaded;
  }

  List<RouteProblem> check(RouteFile file) {
    List<RouteProblem> problems = new ArrayList<>();
    Map<String, RouteId> seen = new TreeMap<>();
    for (RouteId id : file.ids()) {
      RouteId first = seen.putIfAbsent(id.id(), id);
      Optional<String> taken =
          first == null ? takenBy(id, file) : Optional.of("line " + first.line() + " of this file");
      taken.ifPresent(by -> problems.add(problem(file, id, by)));
    }
    return problems;
  }

  private static RouteProblem problem(RouteFile file, RouteId id, String by) {
    return RouteProblem.at(
        file.name(),
        id.line(),
        "the id '" + id.id() + "' is already taken by " + by,
        "give one of the two another id");
  }

  private Optional<String> takenBy(RouteId id, RouteFile file) {
    Optional<String> owner = loaded.fileOf(id.id());
    if (owner.isPresent()) {
      return owner.filter(other -> !other.equals(file.name()));
    }
    return inContext(id.id()) ? Optional.of("the application itself") : Optional.empty();
  }

  private boolean inContext(String id) {
    Model model = ContextState.model(context);
    return model.getRouteDefinition(id) != null
        || model.getRouteTemplateDefinition(id) != null
        || model.getRouteConfigurationDefinition(id) != null;
  }
}
