package io.ledgerbridge.routefiles;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the public catalogue of kamelets asks of a kamelet as a whole, so that a visual editor shows
 * it among others. It remembers the titles and descriptions it has seen.
 *
 * @see <a href="https://camel.apache.org/camel-kamelets/next/development.html">Kamelets: developer
 *     guide</a>
 */
final class KameletRule implements RouteFileRule {
  private static final String CAMEL = "camel.apache.org/";
  private static final List<String> ANNOTATIONS =
      List.of("kamelet.icon", "catalog.version", "provider", "kamelet.group");
  private final Set<String> seen = new HashSet<>();

  @Override
  public Stream<RouteProblem> check(RouteFile file) {
    YamlNode definition = file.root().at("spec", "definition");
    return Stream.of(type(file), annotations(file), prose(file, definition), ends(file))
        .flatMap(each -> each);
  }

  private static String kind(RouteFile file) {
    return file.root().at("metadata", "labels").value(CAMEL + "kamelet.type");
  }

  private static Stream<RouteProblem> type(RouteFile file) {
    String kind = kind(file);
    boolean fits = kind.matches("source|action|sink") && file.stem().endsWith("-" + kind);
    return problem(
        fits,
        file,
        file.root().at("metadata").line(),
        "the kamelet does not say whether it is a source, an action or a sink",
        "write the label " + CAMEL + "kamelet.type, and end its name with it");
  }

  private static Stream<RouteProblem> annotations(RouteFile file) {
    YamlNode given = file.root().at("metadata", "annotations");
    return ANNOTATIONS.stream()
        .map(name -> CAMEL + name)
        .filter(name -> given.value(name).isBlank())
        .flatMap(
            name ->
                problem(
                    false,
                    file,
                    file.root().at("metadata").line(),
                    "the kamelet has no annotation " + name,
                    "copy the annotations of another kamelet"));
  }

  private Stream<RouteProblem> prose(RouteFile file, YamlNode definition) {
    String kind = kind(file);
    String ending =
        kind.isEmpty() ? "" : kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    return Stream.of(
            problem(
                definition.value("title").endsWith(ending) && seen.add(definition.value("title")),
                file,
                definition.line(),
                "the title is taken already, or does not end with " + ending,
                "write title: with a few words of its own"),
            problem(
                !definition.value("description").isBlank()
                    && seen.add(definition.value("description")),
                file,
                definition.line(),
                "the kamelet has no description of its own",
                "add description: with a sentence"),
            problem(
                definition.value("type").equals("object"),
                file,
                definition.line(),
                "the definition is no object",
                "write type: object below definition:"))
        .flatMap(each -> each);
  }

  /** A source says what it gives, a sink what it takes; what it needs of Camel is listed. */
  private static Stream<RouteProblem> ends(RouteFile file) {
    YamlNode types = file.root().at("spec", "types");
    String end = kind(file).equals("source") ? "out" : "in";
    return Stream.of(
            problem(
                types.child(end).isPresent(),
                file,
                file.root().at("spec").line(),
                "the kamelet does not say what goes " + end,
                "write types: with " + end + ": and its mediaType"),
            problem(
                !file.root().at("spec", "dependencies").children().isEmpty(),
                file,
                file.root().at("spec").line(),
                "the kamelet lists no dependencies",
                "write dependencies: with camel:core and camel:kamelet"))
        .flatMap(each -> each);
  }

  static Stream<RouteProblem> problem(
      boolean fits, RouteFile file, int line, String what, String remedy) {
    return fits ? Stream.of() : Stream.of(RouteProblem.at(file.name(), line, what, remedy));
  }
}
