package io.ledgerbridge.routefiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads route files into a started Camel context, each by itself. */
public final class RouteFiles {

  private static final Logger LOG = LoggerFactory.getLogger(RouteFiles.class);

  private final CamelContext context;
  private final RouteFolder folder;
  private final RouteProblems problems;
  private final LoadedRoutes loaded;
  private final RunningFiles running;

  public RouteFiles(
      CamelContext context, Path folder, RouteProblems problems, LoadedRoutes loaded) {
    this.context = context;
    this.folder = new RouteFolder(folder);
    this.problems = problems;
    this.loaded = loaded;
    this.running = new RunningFiles(context, loaded);
  }

  /** Loads every route file below the folder; what is broken is reported and left out. */
  public synchronized void loadAll() {
    try {
      folder.files().forEach(this::load);
      problems.replace(".", List.of());
    } catch (IOException | UncheckedIOException e) {
      problems.replace(".", List.of(unreadable(folder.path().toString(), "set ROUTES_DIR")));
    }
    LOG.info("{} routes loaded from {}", loaded.ids().size(), folder.path());
  }

  /**
   * Loads one file, in place of what it held before. When it is refused nothing of it runs; what it
   * held before, if it ran, goes on.
   *
   * @return why it was refused; empty when it runs
   */
  public synchronized List<RouteProblem> load(Path file) {
    String name = folder.name(file);
    List<RouteProblem> found;
    try {
      found = load(name, Files.readString(file));
    } catch (IOException e) {
      found = List.of(unreadable(name, "let the application read it, as UTF-8"));
    }
    problems.replace(name, found);
    return found;
  }

  /** Stops and forgets what a file brought; nothing happens when it brought nothing. */
  public synchronized void remove(Path file) {
    String name = folder.name(file);
    problems.replace(name, List.of());
    loaded.file(name).ifPresent(running::stop);
  }

  private static RouteProblem unreadable(String name, String remedy) {
    return RouteProblem.in(name, "it cannot be read", remedy);
  }

  private List<RouteProblem> load(String name, String text) {
    try {
      RouteFile file = RouteFile.of(name, text);
      List<RouteProblem> refused = refused(file);
      return refused.isEmpty() ? running.replace(file) : refused;
    } catch (RuntimeException | StackOverflowError e) { // an alias inside its own anchor
      return List.of(Refusal.of(name, text, e));
    }
  }

  private List<RouteProblem> refused(RouteFile file) {
    List<RouteProblem> refused = new ArrayList<>(new TakenIds(context, loaded).check(file));
    refused.addAll(new MissingSettings(context).check(file));
    refused.addAll(MissingConfiguration.in(context).check(file));
    return refused;
  }
}
