package io.ledgerbridge.routefiles;

import io.ledgerbridge.routefiles.KameletPages.Kamelet;
import io.ledgerbridge.routefiles.KameletPages.Parameter;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** {@code docs/kamelets.md}: each kamelet with its parameters and a route that uses it. */
final class KameletsPage {
  private static final String HEAD =
      """
      # Kamelets

      The steps that routes are made of: where records come from, what can be asked on the way, which document they become. Each
      is a file under [`routes/kamelets/`](../routes/kamelets); `${body…}` is [Camel's Simple
      language](https://camel.apache.org/components/4.18.x/languages/simple-language.html) over the record. Whole routes that use
      them are under [`routes/examples/`](../routes/examples).

      <!-- Made from the kamelets' own YAML: change that, then run %s -->
      """;
  private static final Map<String, String> TITLES =
      Map.of("source", "Sources", "action", "Actions", "sink", "Sinks");

  private KameletsPage() {}

  static String text(List<Kamelet> all, String command) {
    return HEAD.formatted(command)
        + List.of("source", "action", "sink").stream()
            .map(type -> "\n## " + TITLES.get(type) + "\n" + part(all, type))
            .collect(Collectors.joining());
  }

  private static String part(List<Kamelet> all, String type) {
    return all.stream()
        .filter(each -> each.type().equals(type))
        .map(KameletsPage::entry)
        .collect(Collectors.joining());
  }

  private static String entry(Kamelet kamelet) {
    return "\n### %s\n\n%s\n\n%s\n```yaml\n%s```\n"
        .formatted(
            kamelet.name(),
            kamelet.description().replaceAll("\\s+", " "),
            table(kamelet),
            example(kamelet));
  }

  private static String table(Kamelet kamelet) {
    return "| parameter | | default | example |\n|---|---|---|---|\n"
        + kamelet.parameters().stream().map(KameletsPage::row).collect(Collectors.joining());
  }

  private static String row(Parameter each) {
    String choices =
        each.choices().isEmpty() ? "" : " One of `" + String.join("`, `", each.choices()) + "`.";
    return "| `%s`%s | %s: %s%s | %s | `%s` |\n"
        .formatted(
            each.name(),
            each.required() ? ", required" : "",
            each.title(),
            each.description().replaceAll("\\s+", " ").replace("|", "\\|"),
            choices,
            each.standard().isEmpty() ? "" : "`" + each.standard() + "`",
            each.example());
  }

  /** A source begins a route; others are a step. The first parameters are shown with a value. */
  private static String example(Kamelet kamelet) {
    String parameters =
        kamelet.parameters().stream()
            .filter(shown(kamelet))
            .map(each -> "        " + each.name() + ": " + quoted(each.example()) + "\n")
            .collect(Collectors.joining());
    String uri = "      uri: kamelet:" + kamelet.name() + "\n";
    String step = uri + (parameters.isEmpty() ? "" : "      parameters:\n" + parameters);
    return kamelet.type().equals("source")
        ? "- route:\n    from:\n" + step + "      steps: […]\n"
        : ("- to:\n" + step.indent(-2)).replaceAll("(?m)[ ]+$", "");
  }

  private static Predicate<Parameter> shown(Kamelet kamelet) {
    if (kamelet.parameters().stream().anyMatch(Parameter::required)) {
      return Parameter::required;
    }
    List<String> first =
        kamelet.parameters().stream()
            .map(Parameter::name)
            .filter(name -> !name.equals("flow"))
            .limit(2)
            .toList();
    return each -> first.contains(each.name());
  }

  private static String quoted(String example) {
    return example.matches("[\\w .-]+") ? example : "\"" + example + "\"";
  }
}
