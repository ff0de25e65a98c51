package io.ledgerbridge.routing;

import org.apache.camel.model.ModelLifecycleStrategy;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RouteTemplateDefinition;

/**
 * Gives each flow a door of its own. Camel lets one route only consume a kamelet with the same
 * parameters, and every deal flow starts with {@code kamelet:hubspot-deals-source}; the flow's id
 * as a parameter tells them apart.
 */
public class OwnDoors implements ModelLifecycleStrategy {
  private static final String SOURCE = "kamelet:(hubspot|ledgerbridge)-[a-z-]+-source(\\?.*)?";

  /** The endpoint that leads into a flow. */
  static String door(String flow) {
    return "direct:flow-" + flow;
  }

  @Override
  public void onAddRouteDefinition(RouteDefinition route) {
    String uri = route.getInput() == null ? "" : route.getInput().getUri();
    if (uri != null && uri.matches(SOURCE) && !uri.contains("flow=")) {
      String separator = uri.contains("?") ? "&" : "?";
      route.getInput().setUri(uri + separator + "flow=" + route.getRouteId());
    }
  }

  @Override
  public void onRemoveRouteDefinition(RouteDefinition route) {}

  @Override
  public void onAddRouteTemplateDefinition(RouteTemplateDefinition template) {}

  @Override
  public void onRemoveRouteTemplateDefinition(RouteTemplateDefinition template) {}
}
