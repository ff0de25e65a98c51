package io.ledgerbridge.routefiles;

import io.ledgerbridge.routefiles.KameletPages.Kamelet;
import io.ledgerbridge.routefiles.KameletPages.Parameter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a route asks of a kamelet is what the kamelet takes. */
final class KameletUseRule implements RouteFileRule {
  private static final Pattern URI = Pattern.compile("kamelet:([\\w-]+)(/[\\w-]+)?(\\?.*)?");
  private final Map<String, Kamelet> kamelets;

  KameletUseRule(KameletPages pages) {
    this.kamelets =
        pages.all().stream().collect(Collectors.toMap(Kamelet::name, Function.identity()));
  }

  @Override
  public Stream<RouteProblem> check(RouteFile file) {
    return file.root().all().flatMap(node -> check(file, node));
  }

  private Stream<RouteProblem> check(RouteFile file, YamlNode step) {
    Optional<YamlNode> uri = step.child("uri");
    Matcher called = URI.matcher(uri.map(YamlNode::text).orElse(""));
    if (!called.matches() || called.group(1).matches("source|sink")) {
      return Stream.of();
    }
    Kamelet kamelet = kamelets.get(called.group(1));
    if (kamelet == null) {
      return Stream.of(missing(file, uri.get().line(), called.group(1)));
    }
    return Stream.concat(
        given(step).flatMap(each -> check(file, kamelet, each)),
        left(file, kamelet, step, uri.get().line()));
  }

  private RouteProblem missing(RouteFile file, int line, String name) {
    return RouteProblem.at(
        file.name(),
        line,
        "there is no kamelet '" + name + "'",
        "correct the name; there are " + new TreeSet<>(kamelets.keySet()));
  }

  private static Stream<YamlNode> given(YamlNode step) {
    return step.child("parameters").stream().flatMap(each -> each.children().stream());
  }

  private static Stream<RouteProblem> check(RouteFile file, Kamelet kamelet, YamlNode given) {
    Optional<Parameter> parameter =
        kamelet.parameters().stream().filter(each -> each.name().equals(given.key())).findFirst();
    String what =
        parameter
            .map(each -> wrong(each, given.text()))
            .orElse("the kamelet '" + kamelet.name() + "' has no parameter '" + given.key() + "'");
    String remedy =
        parameter
            .map(each -> "write for example " + each.example())
            .orElse("it has " + kamelet.parameters().stream().map(Parameter::name).toList());
    return what.isEmpty()
        ? Stream.of()
        : Stream.of(RouteProblem.at(file.name(), given.line(), what, remedy));
  }

  private static String wrong(Parameter parameter, String value) {
    boolean fits =
        value.contains("{{")
            || value.contains("${")
            || switch (parameter.type()) {
              case "boolean" -> value.matches("true|false");
              case "integer" -> value.matches("-?\\d+");
              case "number" -> value.matches("-?\\d+(\\.\\d+)?");
              default -> parameter.choices().isEmpty() || parameter.choices().contains(value);
            };
    String wanted =
        parameter.choices().isEmpty() ? "a " + parameter.type() : "one of " + parameter.choices();
    return fits ? "" : parameter.name() + " is '" + value + "', and has to be " + wanted;
  }

  private static Stream<RouteProblem> left(
      RouteFile file, Kamelet kamelet, YamlNode step, int line) {
    return kamelet.parameters().stream()
        .filter(Parameter::required)
        .filter(each -> given(step).noneMatch(given -> given.key().equals(each.name())))
        .map(
            each ->
                RouteProblem.at(
                    file.name(),
                    line,
                    "the kamelet '"
                        + kamelet.name()
                        + "' needs the parameter '"
                        + each.name()
                        + "'",
                    "add it below parameters:, for example " + each.example()));
  }
}
