package io.ledgerbridge.routefiles;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;

/** An address is one of a component that the application has, with options that it knows. */
final class EndpointRule implements RouteFileRule {
  /** Their addresses are other routes; kamelets have a rule of their own. */
  private static final Set<String> OURS = Set.of("direct", "seda", "kamelet");

  private final CamelCatalog catalog;

  EndpointRule(CamelCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Stream<RouteProblem> check(RouteFile file) {
    return file.root().all().flatMap(node -> check(file, node));
  }

  private Stream<RouteProblem> check(RouteFile file, YamlNode step) {
    return step.child("uri").filter(YamlNode::isScalar).stream()
        .filter(uri -> uri.text().matches("[a-z][a-z0-9-]+:.*"))
        .flatMap(uri -> check(file, step, uri));
  }

  private Stream<RouteProblem> check(RouteFile file, YamlNode step, YamlNode uri) {
    String scheme = uri.text().substring(0, uri.text().indexOf(':'));
    if (OURS.contains(scheme)) {
      return Stream.of();
    }
    if (!there(scheme)) {
      return Stream.of(
          RouteProblem.at(
              file.name(),
              uri.line(),
              "there is no Camel component '" + scheme + "' in this application",
              "correct the uri, or add the component to the application"));
    }
    EndpointValidationResult result = catalog.validateEndpointProperties(address(step, uri));
    return unknown(result).map(name -> problem(file, step, uri, scheme, name));
  }

  private static boolean there(String scheme) {
    String found = "META-INF/services/org/apache/camel/component/" + scheme;
    return EndpointRule.class.getClassLoader().getResource(found) != null;
  }

  private static String address(YamlNode step, YamlNode uri) {
    String options =
        step.child("parameters").stream()
            .flatMap(each -> each.children().stream())
            .map(each -> each.key() + "=" + encoded(each.text()))
            .collect(Collectors.joining("&"));
    if (options.isEmpty()) {
      return uri.text();
    }
    return uri.text() + (uri.text().contains("?") ? "&" : "?") + options;
  }

  private static String encoded(String value) {
    return value.contains("{{") ? value : URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static Stream<String> unknown(EndpointValidationResult result) {
    return result.getUnknown() == null ? Stream.of() : new TreeSet<>(result.getUnknown()).stream();
  }

  private static RouteProblem problem(
      RouteFile file, YamlNode step, YamlNode uri, String scheme, String option) {
    int line =
        step.child("parameters").flatMap(all -> all.child(option)).map(YamlNode::line).orElse(0);
    return RouteProblem.at(
        file.name(),
        line > 0 ? line : uri.line(),
        "the component '" + scheme + "' has no option '" + option + "'",
        "correct its spelling");
  }
}
