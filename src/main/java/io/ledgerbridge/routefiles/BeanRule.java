package io.ledgerbridge.routefiles;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A bean that a route calls is one of the application, with such a method. */
final class BeanRule implements RouteFileRule {
  private final Map<String, Class<?>> beans;

  /**
   * @param beans by name
   */
  BeanRule(Map<String, Class<?>> beans) {
    this.beans = beans;
  }

  @Override
  public Stream<RouteProblem> check(RouteFile file) {
    return file.root()
        .all()
        .filter(node -> node.key().equals("bean") || node.key().equals("method"))
        .filter(YamlNode::isMapping)
        .flatMap(node -> check(file, node));
  }

  private Stream<RouteProblem> check(RouteFile file, YamlNode call) {
    String name = call.value("ref").replaceFirst("^#(bean:)?", "");
    if (name.isEmpty() || name.contains("{{")) {
      return Stream.of();
    }
    if (!beans.containsKey(name)) {
      return Stream.of(
          RouteProblem.at(
              file.name(),
              call.child("ref").map(YamlNode::line).orElse(call.line()),
              "the application has no bean '" + name + "'",
              "correct the name"));
    }
    return call.child("method").stream()
        .filter(method -> !has(beans.get(name), method.text().replaceAll("\\(.*", "")))
        .map(method -> problem(file, name, method));
  }

  private static boolean has(Class<?> type, String method) {
    return Arrays.stream(type.getMethods()).anyMatch(each -> each.getName().equals(method));
  }

  private RouteProblem problem(RouteFile file, String bean, YamlNode method) {
    TreeSet<String> there = new TreeSet<>();
    Arrays.stream(beans.get(bean).getMethods())
        .filter(each -> each.getDeclaringClass() != Object.class)
        .forEach(each -> there.add(each.getName()));
    return RouteProblem.at(
        file.name(),
        method.line(),
        "the bean '" + bean + "' has no method '" + method.text() + "'",
        "it has " + there);
  }
}
