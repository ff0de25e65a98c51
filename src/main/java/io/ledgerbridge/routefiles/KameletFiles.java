package io.ledgerbridge.routefiles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kamelets of the routes folder as they run. Camel reads one when a route first calls it and
 * keeps it: a new text means that all who call it start anew.
 */
final class KameletFiles {
  private static final Logger LOG = LoggerFactory.getLogger(KameletFiles.class);
  private final CamelContext context;
  private final LoadedRoutes loaded;
  private final RunningFiles running;
  private final Map<String, RouteFile> known = new TreeMap<>();

  KameletFiles(CamelContext context, LoadedRoutes loaded) {
    this.context = context;
    this.loaded = loaded;
    this.running = new RunningFiles(context, loaded);
  }

  /** These are the texts that Camel has read, or will read; one that is no YAML it cannot. */
  void remember(Map<String, String> texts) {
    texts.forEach(
        (name, text) -> {
          try {
            known.put(name, RouteFile.of(name, text));
          } catch (RuntimeException | StackOverflowError broken) {
            LOG.debug("{} cannot be read", name, broken);
          }
        });
  }

  boolean changed(String name, String text) {
    return !known.containsKey(name) || !known.get(name).text().equals(text);
  }

  /** Kamelets that ran and whose files are gone. */
  List<String> gone(Set<String> found) {
    return known.keySet().stream().filter(name -> !found.contains(name)).toList();
  }

  /**
   * Forgets a kamelet whose file is gone.
   *
   * @return why it runs on
   */
  List<RouteProblem> remove(String name) {
    List<String> users = users(name).toList();
    if (!users.isEmpty()) {
      return List.of(
          RouteProblem.in(
              name, "its file is gone, and " + users + " call it", "take the calls out, too"));
    }
    forget(known.remove(name));
    return List.of();
  }

  /**
   * Takes the new text of a kamelet, and starts the files anew that call it. When one of them does
   * not start with it, all go on with the text before.
   *
   * @return why it was refused
   */
  List<RouteProblem> replace(String name, String text) {
    try {
      return replace(RouteFile.of(name, text));
    } catch (RuntimeException | StackOverflowError e) { // an alias inside its own anchor
      return List.of(Refusal.of(name, text, e));
    }
  }

  /** The files that call it, also by way of another kamelet. */
  Stream<String> users(String name) {
    return users(known.get(name)).map(RouteFile::name);
  }

  private List<RouteProblem> replace(RouteFile kamelet) {
    List<RouteProblem> misnamed = new KameletNameRule().check(kamelet).toList();
    Optional<RouteFile> before = Optional.ofNullable(known.get(kamelet.name()));
    if (!misnamed.isEmpty() || before.isEmpty()) {
      return misnamed.isEmpty() ? added(kamelet) : misnamed;
    }
    List<RouteFile> users = users(before.get()).toList();
    users.forEach(running::stop);
    List<RouteProblem> refused = started(kamelet, users);
    if (!refused.isEmpty()) {
      started(before.get(), users);
    }
    return refused;
  }

  /** Nobody calls it yet: Camel reads it when somebody does. */
  private List<RouteProblem> added(RouteFile kamelet) {
    known.put(kamelet.name(), kamelet);
    return List.of();
  }

  private List<RouteProblem> started(RouteFile kamelet, List<RouteFile> users) {
    forget(kamelet);
    Optional<RouteProblem> refused = defined(kamelet);
    List<RouteFile> begun = new ArrayList<>();
    for (RouteFile user : users) {
      if (refused.isEmpty()) {
        refused = running.start(user).map(why -> because(kamelet, why));
        begun.add(user);
      }
    }
    if (refused.isPresent()) {
      begun.stream().filter(user -> loaded.file(user.name()).isPresent()).forEach(running::stop);
    }
    return refused.stream().toList();
  }

  private Optional<RouteProblem> defined(RouteFile kamelet) {
    try {
      var resource = ResourceHelper.fromString(kamelet.name(), kamelet.text());
      PluginHelper.getRoutesLoader(context).loadRoutes(resource);
      known.put(kamelet.name(), kamelet);
      return Optional.empty();
    } catch (Exception | LinkageError e) {
      return Optional.of(Refusal.of(kamelet.name(), kamelet.text(), e));
    }
  }

  private static RouteProblem because(RouteFile kamelet, RouteProblem why) {
    return RouteProblem.in(
        kamelet.name(), why.file() + " does not start with it: " + why.what(), why.remedy());
  }

  private void forget(RouteFile kamelet) {
    try {
      ContextState.model(context).removeRouteTemplateDefinitions(kamelet.stem());
    } catch (Exception e) {
      throw new IllegalStateException(kamelet.name() + " could not be taken out", e);
    }
  }

  private Stream<RouteFile> users(RouteFile kamelet) {
    Set<String> names = new HashSet<>(Set.of(kamelet.stem()));
    while (names.addAll(callers(names))) {
      // until none calls one of them
    }
    return loaded.all().filter(file -> calls(file, names));
  }

  private List<String> callers(Set<String> names) {
    return known.values().stream().filter(each -> calls(each, names)).map(RouteFile::stem).toList();
  }

  private static boolean calls(RouteFile file, Set<String> names) {
    return file.calls().anyMatch(names::contains);
  }
}
