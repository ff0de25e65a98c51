package io.ledgerbridge.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.NoSuchBeanException;
import org.apache.camel.dsl.yaml.common.exception.UnknownNodeIdException;
import org.apache.camel.dsl.yaml.common.exception.UnsupportedFieldException;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in a sentence why Camel or the YAML parser would not take a file. */
final class Refusal {

  private static final Pattern NO_PROPERTY = Pattern.compile("Property with key \\[([^]]+)]");
  private static final Pattern NO_KAMELET = Pattern.compile("([^/\\s]+)\\.kamelet\\.yaml");
  private static final Pattern TEMPLATE = Pattern.compile("Route ?[Tt]emplate (?:with id )?(\\S+)");
  private static final Pattern NO_FIELD = Pattern.compile("Unsupported field: (\\S+)");
  private static final Pattern NO_STEP = Pattern.compile("Unknown node id: (\\S+)");
  private static final Pattern BARE_BRACES =
      Pattern.compile("^[^#\"'\\n]*?[:\\-\\[,] *(\\{\\{)", Pattern.MULTILINE);
  private static final Pattern NO_COMPONENT =
      Pattern.compile("No endpoint could be found for: ([^:\\s]+)");

  private final String file;
  private final String text;
  private final List<String> lines;
  private final List<Throwable> causes;

  Refusal(String file, String text, Throwable fault) {
    this.file = file;
    this.text = text;
    this.lines = text.lines().toList();
    this.causes = Stream.iterate(fault, t -> t != null, Throwable::getCause).limit(20).toList();
  }

  RouteProblem problem() {
    return bareBraces()
        .or(this::field)
        .or(this::step)
        .or(this::yaml)
        .or(this::kamelet)
        .or(this::placeholder)
        .or(this::bean)
        .or(this::component)
        .orElseGet(this::other);
  }

  private Optional<RouteProblem> bareBraces() {
    boolean unread = first(YamlEngineException.class).isPresent();
    return unread
        ? BARE_BRACES.matcher(text).results().findFirst().map(this::quote)
        : Optional.empty();
  }

  private RouteProblem quote(MatchResult bare) {
    int line = (int) text.substring(0, bare.start(1)).lines().count();
    return RouteProblem.at(
        file, line, "a {{placeholder}} stands without quotes", "put it in double quotes");
  }

  private Optional<RouteProblem> field() {
    return first(UnsupportedFieldException.class)
        .flatMap(e -> match(NO_FIELD))
        .map(
            name ->
                RouteProblem.at(
                    file,
                    lineWith(name + ":"),
                    "'" + name + "' is not known at this place",
                    "correct its spelling or its indentation"));
  }

  private Optional<RouteProblem> step() {
    return first(UnknownNodeIdException.class)
        .flatMap(e -> match(NO_STEP))
        .map(
            name ->
                RouteProblem.at(
                    file,
                    markedLine(),
                    "Camel has no step '" + name + "'",
                    "correct its spelling or its indentation"));
  }

  private Optional<RouteProblem> yaml() {
    return first(MarkedYamlEngineException.class)
        .map(
            e ->
                RouteProblem.at(
                    file,
                    markedLine(),
                    oneLine(e.getProblem()),
                    "correct the YAML at this line or the one above: indentation, colon or quote"));
  }

  private int markedLine() {
    return first(MarkedYamlEngineException.class)
        .flatMap(MarkedYamlEngineException::getProblemMark)
        .map(mark -> mark.getLine() + 1)
        .orElse(0);
  }

  private Optional<RouteProblem> kamelet() {
    return match(NO_KAMELET)
        .map(
            name ->
                RouteProblem.at(
                    file,
                    lineWith("kamelet:" + name),
                    "there is no kamelet '" + name + "'",
                    "correct the name, or add kamelets/" + name + ".kamelet.yaml"));
  }

  private Optional<RouteProblem> placeholder() {
    return match(NO_PROPERTY)
        .map(key -> MissingSettings.problem(file, lineWith("{{" + key + "}}"), key));
  }

  private Optional<RouteProblem> bean() {
    return first(NoSuchBeanException.class)
        .map(
            e ->
                RouteProblem.at(
                    file,
                    lineWith(e.getName()),
                    "the application has no bean '" + e.getName() + "'",
                    "correct the name"));
  }

  private Optional<RouteProblem> component() {
    return match(NO_COMPONENT)
        .map(
            scheme ->
                RouteProblem.at(
                    file,
                    lineWith(scheme + ":"),
                    "there is no Camel component '" + scheme + "'",
                    "correct the uri, or add the component to the application"));
  }

  private RouteProblem other() {
    Throwable root = causes.get(causes.size() - 1);
    String what = root.getMessage() == null ? root.toString() : root.getMessage();
    return RouteProblem.at(file, routeLine(), oneLine(what), "correct the file");
  }

  private int routeLine() {
    return match(TEMPLATE)
        .map(template -> lineWith("routeTemplateRef: " + template))
        .or(() -> first(FailedToCreateRouteException.class).map(e -> lineWith(e.getRouteId())))
        .orElse(0);
  }

  private <T extends Throwable> Optional<T> first(Class<T> kind) {
    return causes.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  private Optional<String> match(Pattern pattern) {
    return causes.stream()
        .map(cause -> pattern.matcher(String.valueOf(cause.getMessage())))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }

  private int lineWith(String wanted) {
    for (int i = 0; wanted != null && i < lines.size(); i++) {
      if (lines.get(i).contains(wanted) && !lines.get(i).strip().startsWith("#")) {
        return i + 1;
      }
    }
    return 0;
  }

  private static String oneLine(String message) {
    return String.join(" ", Arrays.stream(message.split("\\s+")).toList()).replaceAll("\\.$", "");
  }
}
