package io.ledgerbridge.routefiles;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The route files that run, and which route came from which. */
public final class LoadedRoutes {

  private final Map<String, RouteFile> byName = new ConcurrentSkipListMap<>();

  /** The ids of the routes that were loaded from files, templated ones included. */
  public Set<String> ids() {
    return ids(RouteId::runs).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The ids of the routes of these files. */
  public Set<String> ids(Set<String> files) {
    return all()
        .filter(file -> files.contains(file.name()))
        .flatMap(file -> file.ids().stream())
        .filter(RouteId::runs)
        .map(RouteId::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The file that a route, template or configuration came from, below the routes folder. */
  public Optional<String> fileOf(String id) {
    return owner(id).map(RouteFile::name);
  }

  /** The text of that file as it was loaded. */
  public Optional<String> textOf(String id) {
    return owner(id).map(RouteFile::text);
  }

  /** The loaded files, in alphabetical order. */
  public Set<String> files() {
    return new TreeSet<>(byName.keySet());
  }

  /** By name; a file that is loaded meanwhile may be missing. */
  Stream<RouteFile> all() {
    return byName.values().stream();
  }

  Optional<RouteFile> file(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  void add(RouteFile file) {
    byName.put(file.name(), file);
  }

  void remove(String name) {
    byName.remove(name);
  }

  private Optional<RouteFile> owner(String id) {
    return byName.values().stream()
        .filter(file -> file.ids().stream().anyMatch(taken -> taken.id().equals(id)))
        .findFirst();
  }

  private Stream<String> ids(Predicate<RouteId> wanted) {
    return byName.values().stream()
        .flatMap(file -> file.ids().stream())
        .filter(wanted)
        .map(RouteId::id);
  }
}
