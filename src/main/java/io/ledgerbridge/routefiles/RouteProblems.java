package io.ledgerbridge.routefiles;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is wrong with the route files now. Loading a file again replaces what was said of it. */
public final class RouteProblems {

  private static final Logger LOG = LoggerFactory.getLogger(RouteProblems.class);

  private final Map<String, List<RouteProblem>> byFile = new ConcurrentSkipListMap<>();

  /** All problems, by file. */
  public List<RouteProblem> all() {
    return byFile.values().stream().flatMap(List::stream).toList();
  }

  /** The problems of one file; empty when it runs. */
  public List<RouteProblem> of(String file) {
    return byFile.getOrDefault(file, List.of());
  }

  void replace(String file, List<RouteProblem> problems) {
    if (!problems.equals(of(file))) {
      problems.forEach(p -> LOG.error("Route file refused: {}", p.sentence()));
    }
    if (problems.isEmpty()) {
      byFile.remove(file);
    } else {
      byFile.put(file, List.copyOf(problems));
    }
  }
}
