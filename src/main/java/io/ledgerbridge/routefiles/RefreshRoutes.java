package io.ledgerbridge.routefiles;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;

/**
 * Takes what was changed in the routes folder since it was read: new files, changed ones, those
 * that are gone; and kamelets, configurations and templates with all who use them.
 */
public final class RefreshRoutes {
  private final RouteFolder folder;
  private final RouteFiles files;
  private final RouteProblems problems;
  private final LoadedRoutes loaded;
  private final RouteGate gate;
  private final KameletFiles kamelets;

  private volatile boolean begun;

  /** What was refused is not tried again until something changes. */
  private final Map<String, String> tried = new HashMap<>();

  public RefreshRoutes(
      CamelContext context,
      Path folder,
      RouteFiles files,
      RouteProblems problems,
      LoadedRoutes loaded,
      RouteGate gate) {
    this.folder = new RouteFolder(folder);
    this.files = files;
    this.problems = problems;
    this.loaded = loaded;
    this.gate = gate;
    this.kamelets = new KameletFiles(context, loaded);
  }

  /**
   * What came of it.
   *
   * @param taken the files that run with another text than before, and those that were started anew
   *     because of them
   * @param removed the files that are gone
   * @param refused all that is wrong now; what ran before runs on
   */
  public record Refreshed(Set<String> taken, Set<String> removed, List<RouteProblem> refused) {
    public boolean isEmpty() {
      return taken.isEmpty() && removed.isEmpty();
    }
  }

  /** Called once when the folder has been loaded. */
  void remember() {
    kamelets.remember(folder.kameletTexts());
    begun = true;
  }

  /** Whether the folder has been loaded: before that there is nothing to compare it with. */
  public boolean begun() {
    return begun;
  }

  /**
   * Each file by itself: a wrong one keeps none of the others from being taken.
   *
   * @throws UncheckedIOException when the folder cannot be read or is empty, as one that is not
   *     mounted; everything runs on
   */
  public synchronized Refreshed refresh() {
    return gate.replacing(this::take);
  }

  private Refreshed take() {
    Map<String, String> found = folder.texts();
    if (found.isEmpty()) {
      throw new UncheckedIOException(
          new NoSuchFileException(folder.path() + " holds no route file"));
    }
    Set<String> taken = new TreeSet<>();
    Set<String> removed = new TreeSet<>(loaded.files());
    removed.removeAll(found.keySet());
    removed.forEach(name -> files.remove(folder.path().resolve(name)));
    kamelets(taken, removed);
    found.forEach((name, text) -> file(name, text, taken));
    if (!taken.isEmpty() || !removed.isEmpty()) {
      tried.clear();
      found.forEach((name, text) -> file(name, text, taken));
    }
    return new Refreshed(taken, removed, problems.all());
  }

  private void kamelets(Set<String> taken, Set<String> removed) {
    Map<String, String> found = folder.kameletTexts();
    for (String name : kamelets.gone(found.keySet())) {
      if (told(name, kamelets.remove(name))) {
        removed.add(name);
      }
    }
    found.forEach((name, text) -> kamelet(name, text, taken));
  }

  private void kamelet(String name, String text, Set<String> taken) {
    if (!kamelets.changed(name, text)) {
      told(name, List.of());
    } else if (isNew(name, text) && told(name, kamelets.replace(name, text))) {
      taken.add(name);
      kamelets.users(name).forEach(taken::add);
    }
  }

  private void file(String name, String text, Set<String> taken) {
    Optional<RouteFile> before = loaded.file(name);
    boolean same = before.filter(each -> each.text().equals(text)).isPresent();
    if (same && !problems.of(name).isEmpty()) {
      again(name, taken);
    } else if (!same && isNew(name, text) && load(name)) {
      taken.add(name);
      Stream.concat(before.stream(), loaded.file(name).stream())
          .flatMap(this::users)
          .distinct()
          .toList()
          .forEach(user -> again(user, taken));
    }
  }

  private boolean isNew(String name, String text) {
    return !text.equals(tried.put(name, text));
  }

  private void again(String name, Set<String> taken) {
    if (load(name)) {
      taken.add(name);
    }
  }

  private boolean load(String name) {
    return files.load(folder.path().resolve(name)).isEmpty();
  }

  private boolean told(String name, List<RouteProblem> why) {
    problems.replace(name, why);
    return why.isEmpty();
  }

  /** The other files that are built on what this one declares. */
  private Stream<String> users(RouteFile file) {
    Set<String> ids =
        file.ids().stream().filter(RouteId::builtOn).map(RouteId::id).collect(Collectors.toSet());
    return loaded
        .all()
        .filter(other -> !other.name().equals(file.name()))
        .filter(other -> other.builtOn().anyMatch(ids::contains))
        .map(RouteFile::name);
  }
}
