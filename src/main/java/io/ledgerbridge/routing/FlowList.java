package io.ledgerbridge.routing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.kamelet.KameletEndpoint;

/** The flows that are loaded, and their switches. */
public class FlowList {
  private final CamelContext camel;
  private final FlowSwitches switches;

  public FlowList(CamelContext camel, FlowSwitches switches) {
    this.camel = camel;
    this.switches = switches;
  }

  /**
   * A flow as people see it.
   *
   * @param since triggers reached before it do not enrol; null for a flow that was never on
   */
  public record FlowView(String id, String description, boolean on, Instant since) {}

  public List<FlowView> all() {
    return camel.getRoutes().stream()
        .filter(FlowList::flow)
        .map(this::view)
        .sorted(Comparator.comparing(FlowView::id))
        .toList();
  }

  /**
   * Switches a flow; the switch outlives a restart.
   *
   * @return empty when there is no such flow
   */
  public Optional<FlowView> set(String id, boolean on) {
    Optional<Route> route = Optional.ofNullable(camel.getRoute(id)).filter(FlowList::flow);
    route.ifPresent(
        each -> {
          switches.set(id, on);
          run(id, on);
        });
    return route.map(this::view);
  }

  private void run(String id, boolean on) {
    try {
      if (on) {
        camel.getRouteController().startRoute(id);
      } else {
        camel.getRouteController().stopRoute(id);
      }
    } catch (Exception e) {
      throw new IllegalStateException("The flow " + id + " could not be switched", e);
    }
  }

  private FlowView view(Route route) {
    boolean on = camel.getRouteController().getRouteStatus(route.getId()).isStarted();
    return new FlowView(
        route.getId(), route.getDescription(), on, switches.since(route.getId()).orElse(null));
  }

  static boolean flow(Route route) {
    return route.getEndpoint() instanceof KameletEndpoint endpoint
        && endpoint.getTemplateId().matches("hubspot-.+-source");
  }
}
