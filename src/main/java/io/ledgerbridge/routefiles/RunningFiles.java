package io.ledgerbridge.routefiles;

import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts what a route file declares, whole or not at all, and stops it. */
final class RunningFiles {
  private static final Logger LOG = LoggerFactory.getLogger(RunningFiles.class);
  private final CamelContext context;
  private final LoadedRoutes loaded;

  RunningFiles(CamelContext context, LoadedRoutes loaded) {
    this.context = context;
    this.loaded = loaded;
  }

  /** When it is refused, what ran under its name before runs on. */
  List<RouteProblem> replace(RouteFile file) {
    Optional<RouteFile> before = loaded.file(file.name());
    before.ifPresent(this::stop);
    Optional<RouteProblem> refused = start(file);
    if (refused.isPresent()) {
      before.ifPresent(this::start);
    }
    return refused.stream().toList();
  }

  /**
   * @return why it was refused; nothing of it is left then
   */
  Optional<RouteProblem> start(RouteFile file) {
    ContextState before = ContextState.of(context);
    try {
      var resource = ResourceHelper.fromString(file.name(), file.text());
      PluginHelper.getRoutesLoader(context).loadRoutes(resource);
      loaded.add(file);
      return Optional.empty();
    } catch (Exception | LinkageError e) {
      LOG.debug("{} is taken back", file.name(), e);
      undo(before);
      return Optional.of(Refusal.of(file.name(), file.text(), e));
    }
  }

  void stop(RouteFile file) {
    try {
      new Unload(context).accept(file);
      loaded.remove(file.name());
    } catch (Exception e) {
      throw new IllegalStateException(file.name() + " could not be stopped", e);
    }
  }

  private void undo(ContextState before) {
    try {
      before.restore(context);
    } catch (Exception e) {
      throw new IllegalStateException("A refused route file could not be taken back", e);
    }
  }
}
