package io.ledgerbridge.cases;

import io.ledgerbridge.actions.Action;
import io.ledgerbridge.routefiles.RouteProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** What is wrong with case files, without playing them. */
public final class CaseProblems {
  private final Path routes;
  private final Set<String> flows;

  /**
   * @param routes the folder below which the cases are
   * @param flows the ids of the routes in it
   */
  public CaseProblems(Path routes, Set<String> flows) {
    this.routes = routes;
    this.flows = flows;
  }

  /** In the order of the files. */
  public List<RouteProblem> all() {
    return CaseFiles.in(routes).stream().flatMap(this::check).toList();
  }

  private Stream<RouteProblem> check(Path file) {
    String name = routes.relativize(file).toString().replace('\\', '/');
    try {
      String flow = ReadCase.from(file).when();
      return flows.contains(flow) || Action.of(flow).isPresent()
          ? Stream.of()
          : Stream.of(
              new RouteProblem(
                  name,
                  OptionalInt.empty(),
                  "it is a case of '" + flow + "', which is no flow and no action",
                  "correct when:"));
    } catch (UnreadableCase unreadable) {
      return Stream.of(
          new RouteProblem(name, unreadable.line(), unreadable.what(), "correct the case"));
    }
  }
}
