package io.ledgerbridge.routefiles;

import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.LanguageValidationResult;

/** Simple expressions can be read: braces close, functions and operators are known. */
final class ExpressionRule implements RouteFileRule {
  private static final Set<String> CONDITIONS = Set.of("filter", "validate", "onWhen", "when");
  private final CamelCatalog catalog;

  ExpressionRule(CamelCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Stream<RouteProblem> check(RouteFile file) {
    return in(file, file.root(), false);
  }

  private Stream<RouteProblem> in(RouteFile file, YamlNode node, boolean condition) {
    if (node.key().equals("simple")) {
      return node.child("expression").stream().flatMap(each -> check(file, each, condition));
    }
    boolean asks = CONDITIONS.contains(node.key()) || condition && !node.key().equals("steps");
    return node.children().stream().flatMap(child -> in(file, child, asks));
  }

  private Stream<RouteProblem> check(RouteFile file, YamlNode text, boolean condition) {
    ClassLoader loader = ExpressionRule.class.getClassLoader();
    LanguageValidationResult result =
        condition
            ? catalog.validateLanguagePredicate(loader, "simple", filled(text))
            : catalog.validateLanguageExpression(loader, "simple", filled(text));
    return result.isSuccess() || reason(result).contains("No bean could be found")
        ? Stream.of()
        : Stream.of(
            RouteProblem.at(
                file.name(),
                text.line(),
                "the expression cannot be read: " + reason(result),
                "correct it; see Camel's Simple language"));
  }

  /** What a placeholder stands for is not known here: a number fits everywhere. */
  private static String filled(YamlNode text) {
    return text.text().replaceAll("\\{\\{[^}]*}}", "1");
  }

  private static String reason(LanguageValidationResult result) {
    String error = result.getShortError() == null ? result.getError() : result.getShortError();
    return FileFault.oneLine(error);
  }
}
