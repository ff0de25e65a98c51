package io.ledgerbridge.cases;

import io.ledgerbridge.routefiles.RouteProblem;
import io.ledgerbridge.routefiles.RouteProblems;
import io.ledgerbridge.routing.FlowList;
import io.ledgerbridge.routing.FlowList.FlowView;
import java.util.stream.Collectors;

/** Of all flows, only those of the case run. */
record SwitchFlows(FlowList flows, RouteProblems problems) {

  void off() {
    flows.all().stream().filter(FlowView::on).forEach(flow -> flows.set(flow.id(), false));
  }

  void on(String flow) {
    if (flows.set(flow, true).isEmpty()) {
      throw new UnreadableCase(
          "the key 'when': no flow '%s' is loaded; flows are %s. %s"
              .formatted(flow, flows.all().stream().map(FlowView::id).toList(), refused()));
    }
  }

  private String refused() {
    return problems.all().stream().map(RouteProblem::sentence).collect(Collectors.joining("\n"));
  }
}
