package io.ledgerbridge.routefiles;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Route;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RouteTemplateDefinition;

/** What a Camel context held at one moment, so that it can be brought back there. */
record ContextState(
    Set<String> routes,
    Set<RouteDefinition> definitions,
    Set<RouteTemplateDefinition> templates,
    Set<RouteConfigurationDefinition> configurations,
    Set<Endpoint> endpoints) {

  static ContextState of(CamelContext context) {
    Model model = model(context);
    return new ContextState(
        context.getRoutes().stream().map(Route::getId).collect(Collectors.toSet()),
        new HashSet<>(model.getRouteDefinitions()),
        new HashSet<>(model.getRouteTemplateDefinitions()),
        new HashSet<>(model.getRouteConfigurationDefinitions()),
        new HashSet<>(context.getEndpoints()));
  }

  /** Stops and removes everything that came after this moment. */
  void restore(CamelContext context) throws Exception {
    for (Route route : List.copyOf(context.getRoutes())) {
      if (!routes.contains(route.getId())) {
        context.getRouteController().stopRoute(route.getId());
        context.removeRoute(route.getId());
      }
    }
    forget(model(context));
    // A kamelet endpoint that stays behind would be taken again without its route.
    for (Endpoint endpoint : List.copyOf(context.getEndpoints())) {
      if (!endpoints.contains(endpoint)) {
        context.removeEndpoint(endpoint);
      }
    }
  }

  private void forget(Model model) throws Exception {
    for (RouteDefinition added : added(model.getRouteDefinitions(), definitions)) {
      model.removeRouteDefinition(added);
    }
    for (RouteTemplateDefinition added : added(model.getRouteTemplateDefinitions(), templates)) {
      model.removeRouteTemplateDefinition(added);
    }
    for (var added : added(model.getRouteConfigurationDefinitions(), configurations)) {
      model.removeRouteConfiguration(added);
    }
  }

  private static <T> List<T> added(List<T> now, Set<T> before) {
    return now.stream().filter(thing -> !before.contains(thing)).toList();
  }

  static Model model(CamelContext context) {
    return context.getCamelContextExtension().getContextPlugin(Model.class);
  }
}
