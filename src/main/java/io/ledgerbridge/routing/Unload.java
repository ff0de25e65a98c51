package io.ledgerbridge.routing;

import org.apache.camel.CamelContext;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteConfigurationDefinition;

/** Takes what a file declared out of a running Camel context. */
final class Unload {

  private final CamelContext context;
  private final Model model;

  Unload(CamelContext context) {
    this.context = context;
    this.model = ContextState.model(context);
  }

  void accept(RouteFile file) throws Exception {
    for (RouteId id : file.ids()) {
      switch (id.kind()) {
        case ROUTE, TEMPLATED_ROUTE -> route(id.id());
        case TEMPLATE -> model.removeRouteTemplateDefinitions(id.id());
        case CONFIGURATION -> configuration(id.id());
      }
    }
  }

  private void route(String id) throws Exception {
    if (context.getRoute(id) != null) {
      context.getRouteController().stopRoute(id);
      context.removeRoute(id);
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
}
