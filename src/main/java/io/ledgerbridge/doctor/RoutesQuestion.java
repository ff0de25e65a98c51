package io.ledgerbridge.doctor;

import io.ledgerbridge.routefiles.LoadedRoutes;
import io.ledgerbridge.routefiles.RouteProblem;
import io.ledgerbridge.routefiles.RouteProblems;
import java.nio.file.Path;
import java.util.List;

/** Whether the route files are taken. */
record RoutesQuestion(Path folder, LoadedRoutes loaded, RouteProblems problems)
    implements Question {
  private static final String NAME = "configuration";

  @Override
  public List<Diagnosis> ask() {
    List<RouteProblem> all = problems.all();
    return all.isEmpty()
        ? List.of(Diagnosis.good(NAME, loaded.ids().size() + " routes run from " + folder + "."))
        : all.stream()
            .map(each -> Diagnosis.bad(NAME, each.sentence() + ".", "Run validate."))
            .toList();
  }
}
