package io.ledgerbridge.routefiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A route file as it was read.
 *
 * @param name below the routes folder, with slashes
 * @param ids of what it declares and of the kamelets that it calls by name
 */
record RouteFile(String name, String text, YamlNode root, List<RouteId> ids) {

  private static final Map<String, RouteId.Kind> KINDS =
      Map.of(
          "route", RouteId.Kind.ROUTE,
          "templatedRoute", RouteId.Kind.TEMPLATED_ROUTE,
          "routeTemplate", RouteId.Kind.TEMPLATE,
          "routeConfiguration", RouteId.Kind.CONFIGURATION);

  private static final Pattern KAMELET = Pattern.compile("^kamelet:[\\w-]+/([\\w-]+)");

  private static final Pattern CALL = Pattern.compile("^kamelet:([\\w-]+)");

  private static final Set<String> BUILT_ON = Set.of("routeConfigurationId", "routeTemplateRef");

  private static final Set<String> FLOWS = Set.of("deals", "quotes", "payments");

  static RouteFile of(String name, String text) {
    YamlNode root = YamlNode.parse(text);
    return new RouteFile(name, text, root, ids(root));
  }

  /** Name without folder and ending. */
  String stem() {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.contains(".") ? last.substring(0, last.indexOf('.')) : last;
  }

  /** Top folder; empty for a file that lies in the routes folder itself. */
  String area() {
    return name.contains("/") ? name.substring(0, name.indexOf('/')) : "";
  }

  /** Whether it makes documents from records, and is held to the rules of flows. */
  boolean isFlow() {
    return FLOWS.contains(area());
  }

  /** What the file declares: the {@code route:}, {@code routeTemplate:} … pieces. */
  List<YamlNode> parts() {
    return parts(root);
  }

  private static List<YamlNode> parts(YamlNode root) {
    return root.children().stream().flatMap(item -> item.children().stream()).toList();
  }

  Stream<YamlNode> parts(String name) {
    return parts().stream().filter(part -> part.key().equals(name));
  }

  /** The names of the kamelets that it calls. */
  Stream<String> calls() {
    return root.all()
        .filter(YamlNode::isScalar)
        .map(node -> CALL.matcher(node.text()))
        .filter(Matcher::find)
        .map(call -> call.group(1));
  }

  /** The ids of the configurations and templates that it is built on. */
  Stream<String> builtOn() {
    return root.all()
        .filter(node -> BUILT_ON.contains(node.key()))
        .flatMap(node -> Stream.of(node.text().split("\\s*,\\s*")));
  }

  private static List<RouteId> ids(YamlNode root) {
    Stream<RouteId> declared =
        parts(root).stream()
            .filter(part -> KINDS.containsKey(part.key()))
            .flatMap(RouteFile::declared);
    return Stream.concat(declared, kamelets(root)).toList();
  }

  private static Stream<RouteId> kamelets(YamlNode root) {
    Map<String, RouteId> ids = new LinkedHashMap<>();
    root.all()
        .filter(YamlNode::isScalar)
        .flatMap(RouteFile::kamelet)
        .forEach(id -> ids.putIfAbsent(id.id(), id));
    return ids.values().stream();
  }

  private static Stream<RouteId> kamelet(YamlNode node) {
    Matcher kamelet = KAMELET.matcher(node.text());
    return kamelet.find()
        ? Stream.of(new RouteId(RouteId.Kind.KAMELET, kamelet.group(1), node.line()))
        : Stream.of();
  }

  private static Stream<RouteId> declared(YamlNode part) {
    RouteId.Kind kind = KINDS.get(part.key());
    String field = kind == RouteId.Kind.TEMPLATED_ROUTE ? "routeId" : "id";
    return part.child(field).stream().map(id -> new RouteId(kind, id.text(), id.line()));
  }
}
