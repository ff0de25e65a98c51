package io.ledgerbridge.console;

import io.ledgerbridge.routefiles.RouteProblem;
import io.ledgerbridge.routefiles.RouteProblems;
import io.ledgerbridge.routing.FlowList;
import io.ledgerbridge.routing.FlowList.FlowView;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/flows} and {@code /api/problems}. */
@RestController
@RequestMapping("/api")
public class FlowsApi {
  private final FlowList flows;
  private final RouteProblems problems;

  FlowsApi(FlowList flows, RouteProblems problems) {
    this.flows = flows;
    this.problems = problems;
  }

  @GetMapping("/flows")
  List<FlowView> list() {
    return flows.all();
  }

  @PostMapping("/flows/{id}/on")
  FlowView on(@PathVariable String id) {
    return set(id, true);
  }

  @PostMapping("/flows/{id}/off")
  FlowView off(@PathVariable String id) {
    return set(id, false);
  }

  @GetMapping("/problems")
  List<String> problems() {
    return problems.all().stream().map(RouteProblem::sentence).toList();
  }

  private FlowView set(String id, boolean on) {
    return flows
        .set(id, on)
        .orElseThrow(() -> new ApiRefusal(HttpStatus.NOT_FOUND, "There is no flow " + id + "."));
  }
}
