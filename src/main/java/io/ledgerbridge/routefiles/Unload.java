package io.ledgerbridge.routefiles;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.kamelet.KameletEndpoint;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteConfigurationDefinition;

/** Takes what a file declared out of a running Camel context. */
final class Unload {

  /** The two ends of a kamelet as its own template names them. */
  private static final Pattern INNER = Pattern.compile("^kamelet:(//)?(source|sink)\\b");

  private final CamelContext context;
  private final Model model;

  Unload(CamelContext context) {
    this.context = context;
    this.model = ContextState.model(context);
  }

  void accept(RouteFile file) throws Exception {
    for (RouteId id : file.ids()) {
      remove(id);
    }
    orphans();
  }

  private void remove(RouteId id) throws Exception {
    switch (id.kind()) {
      case ROUTE, TEMPLATED_ROUTE -> route(id.id());
      case TEMPLATE -> model.removeRouteTemplateDefinitions(id.id());
      case CONFIGURATION -> configuration(id.id());
      case KAMELET -> {} // an orphan, unless another file uses it
    }
  }

  private void route(String id) throws Exception {
    Route route = context.getRoute(id);
    if (route != null) {
      stop(id);
      forgetSource(route);
    }
    if (model.getRouteDefinition(id) != null) {
      model.removeRouteDefinition(model.getRouteDefinition(id));
    }
  }

  private void configuration(String id) throws Exception {
    RouteConfigurationDefinition found = model.getRouteConfigurationDefinition(id);
    if (found != null) {
      model.removeRouteConfiguration(found);
    }
  }

  /** Camel keeps the source of a route that never started, and would take it for the next one. */
  private void forgetSource(Route route) throws Exception {
    if (route.getEndpoint() instanceof KameletEndpoint source) {
      context.removeEndpoint(source);
    }
  }

  private void stop(String id) throws Exception {
    context.getRouteController().stopRoute(id);
    context.removeRoute(id);
  }

  /** Camel leaves the route behind that it made for a kamelet, also when nobody uses it now. */
  private void orphans() throws Exception {
    for (List<String> found = unused(); !found.isEmpty(); found = unused()) {
      for (String id : found) {
        stop(id);
      }
    }
  }

  private List<String> unused() {
    Set<String> used =
        context.getEndpoints().stream()
            .filter(KameletEndpoint.class::isInstance)
            .filter(endpoint -> !INNER.matcher(endpoint.getEndpointUri()).find())
            .map(endpoint -> ((KameletEndpoint) endpoint).getRouteId())
            .collect(Collectors.toSet());
    return context.getRoutes().stream()
        .filter(Route::isCreatedByKamelet)
        .map(Route::getId)
        .filter(id -> !used.contains(id))
        .toList();
  }
}
