package io.ledgerbridge.routing;

import io.ledgerbridge.delivery.Tally;
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
  private final Tally tally;
  private final Trying trying;

  public FlowList(CamelContext camel, FlowSwitches switches, Tally tally, Trying trying) {
    this.trying = trying;
    this.camel = camel;
    this.switches = switches;
    this.tally = tally;
  }

  /**
   * A flow as people see it.
   *
   * @param since triggers reached before it do not enrol; null for a flow that was never on
   * @param filtered how many records it was shown that are none of its business
   * @param repeated how many it was shown again
   */
  public record FlowView(
      String id, String description, boolean on, Instant since, long filtered, long repeated) {}

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

  /** Starts and stops what was switched on another node. */
  public void follow() {
    for (Route route : camel.getRoutes()) {
      if (flow(route) && !trying.only(route.getId())) {
        boolean on = camel.getRouteController().getRouteStatus(route.getId()).isStarted();
        boolean wanted = switches.on(route.getId());
        if (on != wanted) {
          run(route.getId(), wanted);
        }
      }
    }
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
    boolean on =
        camel.getRouteController().getRouteStatus(route.getId()).isStarted()
            && !trying.only(route.getId());
    Tally.Counts counts = tally.of(route.getId());
    return new FlowView(
        route.getId(),
        route.getDescription(),
        on,
        switches.since(route.getId()).orElse(null),
        counts.filtered(),
        counts.repeated());
  }

  /** What the flow takes, e.g. {@code deals}. */
  static String objectType(Route route) {
    String kamelet = ((KameletEndpoint) route.getEndpoint()).getTemplateId();
    String type = kamelet.replaceAll("^hubspot-|-source$", "");
    return type.equals("payments") ? "commerce_payments" : type;
  }

  static boolean flow(Route route) {
    return route.getEndpoint() instanceof KameletEndpoint endpoint
        && endpoint.getTemplateId().matches("hubspot-(deals|quotes|payments)-source");
  }
}
