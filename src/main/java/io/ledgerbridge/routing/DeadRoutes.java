package io.ledgerbridge.routing;

import io.ledgerbridge.routefiles.LoadedRoutes;
import io.ledgerbridge.routefiles.RouteProblem;
import io.ledgerbridge.routefiles.RouteProblems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;

/** Routes of this node that should run and do not: their file is refused, or they were stopped. */
public class DeadRoutes {
  private final CamelContext camel;
  private final LoadedRoutes loaded;
  private final RouteProblems problems;
  private final FlowSwitches switches;
  private final Trying trying;

  public DeadRoutes(
      CamelContext camel,
      LoadedRoutes loaded,
      RouteProblems problems,
      FlowSwitches switches,
      Trying trying) {
    this.camel = camel;
    this.loaded = loaded;
    this.problems = problems;
    this.switches = switches;
    this.trying = trying;
  }

  /** What is wrong, by the name of a file or the id of a route. */
  public Map<String, String> all() {
    Map<String, String> dead = new TreeMap<>();
    for (RouteProblem problem : problems.all()) {
      dead.putIfAbsent(problem.file(), "Route file refused: " + problem.sentence());
    }
    stopped().forEach(id -> dead.put(id, "The route " + id + " is stopped. Start it again."));
    return dead;
  }

  /** How many routes run, are off, are dead, and how many files are refused. */
  public Map<String, Long> counted() {
    Map<String, Long> counted = new TreeMap<>();
    List<String> dead = stopped();
    long started = loaded.ids().stream().filter(this::started).count();
    counted.put("started", started);
    counted.put("off", loaded.ids().size() - started - dead.size());
    counted.put("stopped", (long) dead.size());
    counted.put("refused", problems.all().stream().map(RouteProblem::file).distinct().count());
    return counted;
  }

  private List<String> stopped() {
    return loaded.ids().stream()
        .flatMap(id -> Optional.ofNullable(camel.getRoute(id)).stream())
        .filter(route -> !started(route.getId()) && wanted(route))
        .map(Route::getId)
        .toList();
  }

  private boolean started(String id) {
    return camel.getRoute(id) != null && camel.getRouteController().getRouteStatus(id).isStarted();
  }

  /** A flow runs while its switch is on; any other route from the start on. */
  private boolean wanted(Route route) {
    return FlowList.flow(route)
        ? switches.on(route.getId()) && !trying.only(route.getId())
        : !Boolean.FALSE.equals(route.isAutoStartup());
  }
}
