package io.ledgerbridge.routefiles;

import java.util.List;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** DEGRADED while a route file is refused: the rest runs, so it is not DOWN. */
final class RoutesHealth implements HealthIndicator {

  private final RouteProblems problems;
  private final LoadedRoutes loaded;

  RoutesHealth(RouteProblems problems, LoadedRoutes loaded) {
    this.problems = problems;
    this.loaded = loaded;
  }

  @Override
  public Health health() {
    List<String> sentences = problems.all().stream().map(RouteProblem::sentence).toList();
    Health.Builder health = sentences.isEmpty() ? Health.up() : Health.status("DEGRADED");
    health.withDetail("loaded", loaded.ids().size());
    return sentences.isEmpty() ? health.build() : health.withDetail("problems", sentences).build();
  }
}
