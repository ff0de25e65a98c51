package io.ledgerbridge.console;

import io.ledgerbridge.routefiles.RefreshRoutes;
import io.ledgerbridge.routefiles.RefreshRoutes.Refreshed;
import io.ledgerbridge.routefiles.RouteProblem;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/routes}: takes what was changed in the routes folder, on this node. */
@RestController
@RequestMapping("/api/routes")
class RoutesApi {
  private final RefreshRoutes routes;

  RoutesApi(RefreshRoutes routes) {
    this.routes = routes;
  }

  /**
   * Files of the routes folder.
   *
   * @param taken they run with their present text, or were started anew because of another
   * @param removed they are gone
   * @param problems what is wrong now, a sentence each; what ran before runs on
   */
  record Reloaded(Set<String> taken, Set<String> removed, List<String> problems) {}

  @PostMapping("/reload")
  Reloaded reload() {
    if (!routes.begun()) {
      throw new ApiRefusal(
          HttpStatus.SERVICE_UNAVAILABLE,
          "The routes are being loaded for the first time. Ask again in a moment.");
    }
    try {
      Refreshed now = routes.refresh();
      return new Reloaded(
          now.taken(), now.removed(), now.refused().stream().map(RouteProblem::sentence).toList());
    } catch (UncheckedIOException unreadable) {
      throw new ApiRefusal(
          HttpStatus.CONFLICT,
          "The routes folder cannot be read ("
              + unreadable.getCause().getMessage()
              + "). All routes run on; look at ROUTES_DIR.");
    }
  }
}
