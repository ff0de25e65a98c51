package io.ledgerbridge.routefiles;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the public catalogue of kamelets asks of parameters (title, description, type; each is
 * declared and used; secrets are marked), and of us: each has an example, and a default unless it
 * is required.
 */
final class KameletParameterRule implements RouteFileRule {
  private static final Set<String> TYPES = Set.of("string", "boolean", "integer", "number");
  private static final Pattern USED = Pattern.compile("\\{\\{[?!]?([\\w.-]+)(?::[^}]*)?}}");
  private static final Pattern SECRET = Pattern.compile("(?i).*(secret|password|token).*");
  private static final Set<String> SMALL =
      Set.of("a", "an", "the", "of", "to", "in", "on", "by", "or", "and", "for", "with", "from");

  @Override
  public Stream<RouteProblem> check(RouteFile file) {
    YamlNode definition = file.root().at("spec", "definition");
    List<YamlNode> properties = definition.at("properties").children();
    Set<String> used = used(file);
    return Stream.concat(
        properties.stream().flatMap(each -> check(file, definition, each, used)),
        required(file, definition));
  }

  private static Set<String> used(RouteFile file) {
    return file.root()
        .at("spec", "template")
        .all()
        .flatMap(node -> USED.matcher(node.text()).results())
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static Stream<RouteProblem> check(
      RouteFile file, YamlNode definition, YamlNode parameter, Set<String> used) {
    return Stream.of(
            says(file, parameter, "title", title(parameter.value("title"))),
            says(file, parameter, "description", !parameter.value("description").isBlank()),
            says(file, parameter, "type", TYPES.contains(parameter.value("type"))),
            says(file, parameter, "example", parameter.child("example").isPresent()),
            says(
                file,
                parameter,
                "default",
                required(definition).anyMatch(parameter.key()::equals)
                    || parameter.child("default").isPresent()),
            says(file, parameter, "format", !secret(parameter) || marked(parameter)),
            KameletRule.problem(
                used.contains(parameter.key()),
                file,
                parameter.line(),
                "the parameter '" + parameter.key() + "' is used nowhere in the template",
                "use it as {{" + parameter.key() + "}}, or take it out"))
        .flatMap(each -> each);
  }

  private static boolean secret(YamlNode parameter) {
    return SECRET.matcher(parameter.key()).matches();
  }

  private static boolean marked(YamlNode parameter) {
    return parameter.value("format").equals("password")
        && parameter.at("x-descriptors").children().stream()
            .anyMatch(each -> each.text().equals("urn:camel:group:credentials"));
  }

  private static boolean title(String title) {
    return !title.isBlank()
        && !title.matches("(The|A|An) .*")
        && Arrays.stream(title.split(" "))
            .filter(word -> !SMALL.contains(word))
            .noneMatch(word -> Character.isLowerCase(word.charAt(0)));
  }

  private static Stream<RouteProblem> says(
      RouteFile file, YamlNode parameter, String field, boolean well) {
    String remedy =
        switch (field) {
          case "title" -> "write it with capitals and without an article";
          case "type" -> "write one of string, boolean, integer, number";
          case "default" -> "add one, or list the parameter below required:";
          case "format" ->
              "write format: password and the x-descriptor urn:camel:group:credentials";
          default -> "add " + field + ":";
        };
    return KameletRule.problem(
        well,
        file,
        parameter.child(field).map(YamlNode::line).orElse(parameter.line()),
        "the parameter '" + parameter.key() + "' has no right " + field,
        remedy);
  }

  private static Stream<String> required(YamlNode definition) {
    return definition.at("required").children().stream().map(YamlNode::text);
  }

  private static Stream<RouteProblem> required(RouteFile file, YamlNode definition) {
    return definition.at("required").children().stream()
        .filter(name -> definition.at("properties").child(name.text()).isEmpty())
        .flatMap(
            name ->
                KameletRule.problem(
                    false,
                    file,
                    name.line(),
                    "the required parameter '" + name.text() + "' is not declared",
                    "declare it below properties:"));
  }
}
