package io.ledgerbridge.routefiles;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.NoSuchBeanException;

/** Says in a sentence why Camel or the YAML parser would not take a file. */
record Refusal(FileFault fault) {

  private static final Pattern NO_PROPERTY = Pattern.compile("Property with key \\[([^]]+)]");
  private static final Pattern NO_KAMELET = Pattern.compile("([^/\\s]+)\\.kamelet\\.yaml");
  private static final Pattern NO_COMPONENT =
      Pattern.compile("No endpoint could be found for: ([^:\\s]+)");
  private static final Pattern TWO_CONSUMERS =
      Pattern.compile("Multiple consumers for the same endpoint is not allowed: (\\S+)");
  private static final Pattern TEMPLATE = Pattern.compile("Route ?[Tt]emplate (?:with id )?(\\S+)");

  static RouteProblem of(String file, String text, Throwable fault) {
    return new Refusal(FileFault.of(file, text, fault)).problem();
  }

  private RouteProblem problem() {
    return new YamlRefusal(fault)
        .problem()
        .or(this::kamelet)
        .or(this::placeholder)
        .or(this::bean)
        .or(this::component)
        .or(this::consumer)
        .orElseGet(this::other);
  }

  private Optional<RouteProblem> kamelet() {
    return fault
        .match(NO_KAMELET)
        .map(
            name ->
                fault.problem(
                    fault.lineWith("kamelet:" + name),
                    "there is no kamelet '" + name + "'",
                    "correct the name, or add kamelets/" + name + ".kamelet.yaml"));
  }

  private Optional<RouteProblem> placeholder() {
    return fault
        .match(NO_PROPERTY)
        .map(key -> MissingSettings.problem(fault.file(), fault.lineWith("{{" + key + "}}"), key));
  }

  private Optional<RouteProblem> bean() {
    return fault
        .first(NoSuchBeanException.class)
        .map(NoSuchBeanException::getName)
        .map(
            name ->
                fault.problem(
                    fault.lineWith(name),
                    "the application has no bean '" + name + "'",
                    "correct the name"));
  }

  private Optional<RouteProblem> component() {
    return fault
        .match(NO_COMPONENT)
        .map(
            scheme ->
                fault.problem(
                    fault.lineWith(scheme + ":"),
                    "there is no Camel component '" + scheme + "'",
                    "correct the uri, or add the component to the application"));
  }

  private Optional<RouteProblem> consumer() {
    return fault
        .match(TWO_CONSUMERS)
        .map(
            uri ->
                fault.problem(
                    fault.lineWith(uri.replaceAll("\\?.*", "")),
                    "another route already takes everything from '" + uri + "'",
                    "let a parameter differ, or read from another uri"));
  }

  private RouteProblem other() {
    return fault.problem(routeLine(), fault.rootMessage(), "correct the file");
  }

  private int routeLine() {
    return fault
        .match(TEMPLATE)
        .map(template -> fault.lineWith("routeTemplateRef: " + template))
        .or(this::failedRoute)
        .orElse(0);
  }

  private Optional<Integer> failedRoute() {
    return fault
        .first(FailedToCreateRouteException.class)
        .map(FailedToCreateRouteException::getRouteId)
        .map(fault::lineWith);
  }
}
