package io.ledgerbridge.alerts;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A route that should run does not, on the node that looks. */
final class RoutesDead implements Condition {
  private final Supplier<Map<String, String>> dead;

  /**
   * @param dead sentences, by the name of a file or the id of a route
   */
  RoutesDead(Supplier<Map<String, String>> dead) {
    this.dead = dead;
  }

  @Override
  public Stream<Alert> now() {
    return dead.get().entrySet().stream()
        .map(each -> Alert.of("dead-route", each.getKey(), each.getValue()));
  }
}
