package io.ledgerbridge.routefiles;

import java.util.List;
import java.util.Locale;
import org.apache.camel.CamelContext;

/** Finds every placeholder without a value at once; Camel would name the first it comes upon. */
final class MissingSettings {

  private final CamelContext context;

  MissingSettings(CamelContext context) {
    this.context = context;
  }

  List<RouteProblem> check(RouteFile file) {
    return Placeholders.needed(file).stream()
        .filter(placeholder -> isMissing(placeholder.key()))
        .map(missing -> problem(file.name(), missing.line(), missing.key()))
        .toList();
  }

  private boolean isMissing(String key) {
    try {
      context.resolvePropertyPlaceholders("{{" + key + "}}");
      return false;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  static RouteProblem problem(String file, int line, String key) {
    return RouteProblem.at(
        file,
        line,
        "the placeholder {{" + key + "}} has no value",
        "set " + environment(key) + ", or give it a default: {{" + key + ":…}}");
  }

  /** {@code quickbooks.requests-per-second} is QUICKBOOKS_REQUESTS_PER_SECOND. */
  static String environment(String property) {
    return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
