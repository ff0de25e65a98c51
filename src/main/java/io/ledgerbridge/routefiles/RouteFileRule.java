package io.ledgerbridge.routefiles;

import java.util.stream.Stream;

/** One rule for route files. */
interface RouteFileRule {

  /** What breaks the rule, in the order of the file. */
  Stream<RouteProblem> check(RouteFile file);
}
