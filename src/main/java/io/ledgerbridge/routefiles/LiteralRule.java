package io.ledgerbridge.routefiles;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What differs between two companies, or must not be read by others, is a placeholder. */
final class LiteralRule implements RouteFileRule {

  private static final Pattern HOST = Pattern.compile("(?<![\\w-])https?:(//)?[A-Za-z0-9]");
  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "(?i)(.*(secret|password|passwd|authorization|api-?key|(access|refresh)-?token)|token)");
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)\\b(bearer|basic)\\s+[\\w+/=.-]{8,}|\\bpat-[a-z]{2}\\d-\\w+"
              + "|\\b(?=[a-z]*\\d)(?=\\d*[a-z])[a-z0-9]{32,}\\b");
  private static final Pattern STAGE = Pattern.compile("dealstage\\b[^'\"]*['\"][\\w-]+['\"]");

  @Override
  public Stream<RouteProblem> check(RouteFile file) {
    return file.root()
        .all()
        .filter(node -> node.isScalar() && !isProse(node.key()))
        .flatMap(node -> check(file, node).stream());
  }

  private static boolean isProse(String key) {
    return key.matches("description|note|title|example|camel\\.apache\\.org/kamelet\\.icon");
  }

  private static Optional<RouteProblem> check(RouteFile file, YamlNode node) {
    return literal(node)
        .map(
            what ->
                RouteProblem.at(
                    file.name(),
                    node.line(),
                    what + " stands in the file",
                    "write a {{placeholder}} and list it in .env.example"));
  }

  private static Optional<String> literal(YamlNode node) {
    if (HOST.matcher(node.text()).find()) {
      return Optional.of("a host");
    }
    if (isSecret(node)) {
      return Optional.of("a secret");
    }
    if (STAGE.matcher(node.text()).find()) {
      return Optional.of("a deal stage");
    }
    boolean id =
        node.key().toLowerCase(Locale.ROOT).endsWith("id") && node.text().matches("\\d{4,}");
    return id ? Optional.of("an id") : Optional.empty();
  }

  private static boolean isSecret(YamlNode node) {
    boolean named = SECRET_NAME.matcher(node.key()).matches() && node.text().matches(".*\\w.*");
    boolean computed = node.text().contains("{{") || node.text().contains("${");
    return (named && !computed) || SECRET.matcher(node.text()).find();
  }
}
