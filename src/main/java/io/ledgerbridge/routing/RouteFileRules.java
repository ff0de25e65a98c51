package io.ledgerbridge.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * How route files and kamelets are written here, beyond what Camel asks. A file that breaks a rule
 * may well run; the rules keep the next reader, the console and a visual editor able to read it.
 */
public final class RouteFileRules {

  private static final Pattern SETTING =
      Pattern.compile("^#?\\s*([A-Z][A-Z0-9_]*)=", Pattern.MULTILINE);

  private final RouteFolder folder;
  private final Set<String> settings;

  /**
   * @param folder of the routes
   * @param environment the {@code .env.example} that lists the settings, commented out or not
   */
  public RouteFileRules(Path folder, Path environment) {
    this.folder = new RouteFolder(folder);
    this.settings = Files.exists(environment) ? settings(read(environment)) : Set.of();
  }

  /** What breaks the rules, each as {@code file:line: what; do this}; empty when all is well. */
  public List<String> sentences() {
    return check().stream().map(RouteProblem::sentence).toList();
  }

  List<RouteProblem> check() {
    List<RouteProblem> problems = new ArrayList<>();
    List<RouteFileRule> forRoutes = forRoutes();
    List<RouteFileRule> forKamelets = forKamelets();
    routes().forEach(file -> check(file, forRoutes, problems));
    kamelets().forEach(file -> check(file, forKamelets, problems));
    return problems;
  }

  /** The route files; none when there is no folder. */
  List<Path> routes() {
    try {
      return Files.isDirectory(folder.path()) ? folder.files() : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<RouteFileRule> forRoutes() {
    return List.of(
        new NameRule(),
        new ProseRule(),
        new SizeRule(),
        new LiteralRule(),
        new SettingRule(settings, Placeholders::of),
        new PredicateRule(),
        new CanonicalRule(),
        new UniqueIdRule(),
        new CaseRule(folder));
  }

  private List<RouteFileRule> forKamelets() {
    return List.of(
        new KameletNameRule(),
        new LiteralRule(),
        new SettingRule(settings, Placeholders::ofKamelet),
        new PredicateRule());
  }

  private void check(Path path, List<RouteFileRule> rules, List<RouteProblem> problems) {
    String name = folder.name(path);
    String text = read(path);
    try {
      RouteFile file = RouteFile.of(name, text);
      rules.stream()
          .flatMap(rule -> rule.check(file))
          .sorted(Comparator.comparingInt(problem -> problem.line().orElse(0)))
          .forEach(problems::add);
    } catch (YamlEngineException e) {
      problems.add(Refusal.of(name, text, e));
    }
  }

  private List<Path> kamelets() {
    Path kamelets = folder.path().resolve("kamelets");
    if (!Files.isDirectory(kamelets)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(kamelets)) {
      return found.filter(p -> p.toString().endsWith(".kamelet.yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> settings(String environment) {
    return SETTING
        .matcher(environment)
        .results()
        .map((MatchResult line) -> line.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
