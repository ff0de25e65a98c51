package io.ledgerbridge.routefiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * How route files and kamelets are written here, beyond what Camel asks. A file that breaks a rule
 * may well run; the rules keep the next reader, the console and a visual editor able to read it.
 */
public final class RouteFileRules {

  private static final Pattern SETTING =
      Pattern.compile("^#?\\s*([A-Z][A-Z0-9_]*)=", Pattern.MULTILINE);

  private static final CamelCatalog CATALOG = new DefaultCamelCatalog(true);
  private static final Map<String, Class<?>> BEANS = KnownBeans.all();
  private final RouteFolder folder;
  private final Set<String> settings;
  private final boolean sense;

  /**
   * @param folder of the routes
   * @param environment the {@code .env.example} that lists the settings, commented out or not
   */
  public RouteFileRules(Path folder, Path environment) {
    this(folder, environment, true);
  }

  private RouteFileRules(Path folder, Path environment, boolean sense) {
    this.sense = sense;
    this.folder = new RouteFolder(folder);
    this.settings = Files.exists(environment) ? settings(read(environment)) : Set.of();
  }

  /** Only how files are written, not whether what they name is there. */
  static RouteFileRules style(Path folder, Path environment) {
    return new RouteFileRules(folder, environment, false);
  }

  /** What breaks the rules, each as {@code file:line: what; do this}; empty when all is well. */
  public List<String> sentences() {
    return check().stream().map(RouteProblem::sentence).toList();
  }

  /** The same, as records. */
  public List<RouteProblem> check() {
    List<RouteProblem> problems = new ArrayList<>();
    List<RouteFile> routes = read(routes(), problems);
    List<RouteFile> kamelets = read(kamelets(), problems);
    ReferenceRule references =
        new ReferenceRule(Stream.concat(routes.stream(), kamelets.stream()).toList());
    check(routes, forRoutes(references), problems);
    check(kamelets, forKamelets(references), problems);
    return problems;
  }

  /** The ids of all routes, those included that are switched off or whose file cannot be read. */
  public Set<String> ids() {
    Stream<String> files = routes().stream().map(RouteFileRules::stem);
    Stream<String> declared =
        read(routes(), new ArrayList<>()).stream()
            .flatMap(file -> file.ids().stream())
            .filter(RouteId::runs)
            .map(RouteId::id);
    return Stream.concat(files, declared).collect(Collectors.toSet());
  }

  private static String stem(Path file) {
    return file.getFileName().toString().replace(".camel.yaml", "");
  }

  /** How many files are looked at. */
  public int files() {
    return routes().size() + kamelets().size();
  }

  /** The route files; none when there is no folder. */
  List<Path> routes() {
    try {
      return Files.isDirectory(folder.path()) ? folder.files() : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<RouteFileRule> forRoutes(RouteFileRule references) {
    List<RouteFileRule> style =
        List.of(
            new NameRule(),
            new ProseRule(),
            new SizeRule(),
            new LiteralRule(),
            new SettingRule(settings, Placeholders::of),
            new PredicateRule(),
            new CanonicalRule(),
            new UniqueIdRule(),
            new CaseRule(folder));
    return sense ? both(style, sense(false, references)) : style;
  }

  private List<RouteFileRule> forKamelets(RouteFileRule references) {
    List<RouteFileRule> style =
        List.of(
            new KameletNameRule(),
            new LiteralRule(),
            new SettingRule(settings, Placeholders::ofKamelet),
            new PredicateRule());
    List<RouteFileRule> catalogue = List.of(new KameletRule(), new KameletParameterRule());
    return sense ? both(both(style, catalogue), sense(true, references)) : style;
  }

  private List<RouteFileRule> sense(boolean kamelets, RouteFileRule references) {
    return List.of(
        new SwitchRule(),
        new SchemaRule(kamelets),
        references,
        new KameletUseRule(new KameletPages(folder.path())),
        new EndpointRule(CATALOG),
        new ExpressionRule(CATALOG),
        new BeanRule(BEANS));
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private List<RouteFile> read(List<Path> paths, List<RouteProblem> problems) {
    return paths.stream().flatMap(path -> read(path, problems).stream()).toList();
  }

  private Optional<RouteFile> read(Path path, List<RouteProblem> problems) {
    String name = folder.name(path);
    String text = read(path);
    try {
      return Optional.of(RouteFile.of(name, text));
    } catch (YamlEngineException e) {
      problems.add(Refusal.of(name, text, e));
      return Optional.empty();
    }
  }

  /**
   * In the order of the file; rules that find the same line at fault are told one after the other.
   */
  private static void check(
      List<RouteFile> files, List<RouteFileRule> rules, List<RouteProblem> problems) {
    for (RouteFile file : files) {
      rules.stream()
          .flatMap(rule -> rule.check(file))
          .sorted(Comparator.comparingInt(problem -> problem.line().orElse(0)))
          .forEach(problems::add);
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
