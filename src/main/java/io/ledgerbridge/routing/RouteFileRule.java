package io.ledgerbridge.routing;

import java.util.stream.Stream;

/** One rule for route files. */
interface RouteFileRule {

  /** What breaks the rule, in the order of the file. */
  Stream<RouteProblem> check(RouteFile file);
}
