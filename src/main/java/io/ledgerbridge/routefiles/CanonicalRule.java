package io.ledgerbridge.routefiles;

import java.util.Set;
import java.util.stream.Stream;

/** The long form of Camel's YAML, which a visual editor opens and saves without changing it. */
final class CanonicalRule implements RouteFileRule {

  private static final Set<String> LANGUAGES =
      Set.of(
          "constant",
          "csimple",
          "datasonnet",
          "exchangeProperty",
          "groovy",
          "header",
          "hl7terser",
          "java",
          "joor",
          "jq",
          "js",
          "jsonpath",
          "language",
          "method",
          "mvel",
          "ognl",
          "python",
          "ref",
          "simple",
          "spel",
          "tokenize",
          "variable",
          "wasm",
          "xpath",
          "xquery",
          "xtokenize");

  private static final Set<String> WITH_EXPRESSION =
      Set.of(
          "filter",
          "validate",
          "setBody",
          "setHeader",
          "setProperty",
          "setVariable",
          "split",
          "loop",
          "delay",
          "throttle",
          "transform",
          "script",
          "enrich",
          "pollEnrich",
          "idempotentConsumer",
          "recipientList",
          "routingSlip",
          "dynamicRouter",
          "sort",
          "resequence");

  private static final Set<String> EXPRESSIONS =
      Set.of(
          "expression",
          "correlationExpression",
          "handled",
          "continued",
          "retryWhile",
          "completionPredicate",
          "completionTimeoutExpression",
          "completionSizeExpression");

  @Override
  public Stream<RouteProblem> check(RouteFile file) {
    return Stream.concat(
        file.parts("from")
            .map(from -> problem(file, from, "a from: stands alone", "put it in a route:")),
        file.root().all().flatMap(node -> check(file, node)));
  }

  private static Stream<RouteProblem> check(RouteFile file, YamlNode node) {
    return switch (node.key()) {
      case "steps" -> steps(file, node);
      case "when" -> node.children().stream().flatMap(item -> unwrapped(file, item));
      case "from" -> shortFrom(file, node);
      default -> EXPRESSIONS.contains(node.key()) ? shortLanguage(file, node) : Stream.of();
    };
  }

  private static Stream<RouteProblem> steps(RouteFile file, YamlNode steps) {
    return steps.children().stream()
        .flatMap(item -> item.isScalar() ? Stream.of(item) : item.children().stream())
        .flatMap(step -> step(file, step));
  }

  private static Stream<RouteProblem> step(RouteFile file, YamlNode step) {
    if (step.isScalar() && !step.text().isEmpty()) {
      String name = step.key().isEmpty() ? step.text() : step.key();
      String what = "the step '" + name + "' is in its short form";
      return Stream.of(problem(file, step, what, "write its fields below it, as to: with uri:"));
    }
    return WITH_EXPRESSION.contains(step.key()) ? unwrapped(file, step) : Stream.of();
  }

  private static Stream<RouteProblem> unwrapped(RouteFile file, YamlNode step) {
    return step.children().stream()
        .filter(child -> LANGUAGES.contains(child.key()))
        .map(
            child ->
                problem(
                    file,
                    child,
                    "'" + child.key() + ":' stands without expression:",
                    "put it below expression:"));
  }

  private static Stream<RouteProblem> shortLanguage(RouteFile file, YamlNode expression) {
    return expression.children().stream()
        .filter(child -> LANGUAGES.contains(child.key()) && child.isScalar())
        .map(
            child ->
                problem(
                    file,
                    child,
                    "'" + child.key() + ":' is in its short form",
                    "write expression: below it"));
  }

  private static Stream<RouteProblem> shortFrom(RouteFile file, YamlNode from) {
    return from.isScalar()
        ? Stream.of(problem(file, from, "'from:' is in its short form", "write uri: below it"))
        : Stream.of();
  }

  private static RouteProblem problem(RouteFile file, YamlNode node, String what, String remedy) {
    return RouteProblem.at(file.name(), node.line(), what, remedy);
  }
}
