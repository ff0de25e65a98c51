package io.ledgerbridge.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The folder of the customer's routes. Order matters: what others build on comes first, and the
 * doors open last, so that nothing comes in before it can be handled.
 */
record RouteFolder(Path path) {

  private static final List<String> FIRST =
      List.of("shared", "templates", "connectors", "deals", "quotes", "payments");
  private static final List<String> LAST = List.of("delivery", "inbound");

  /** The route files in the order in which they are loaded. */
  List<Path> files() throws IOException {
    try (Stream<Path> found = Files.walk(path.toRealPath())) {
      return found
          .map(this::inside)
          .filter(this::isRouteFile)
          .map(path::resolve)
          .sorted(Comparator.comparingInt(this::rank).thenComparing(this::name))
          .toList();
    }
  }

  /** The file's name below the folder, with slashes. */
  String name(Path file) {
    Path folder = path.toAbsolutePath().normalize();
    Path absolute = file.toAbsolutePath().normalize();
    Path inside = absolute.startsWith(folder) ? folder.relativize(absolute) : absolute;
    return inside.toString().replace('\\', '/');
  }

  String kamelets() {
    return "file:" + path.toAbsolutePath().normalize().resolve("kamelets");
  }

  private Path inside(Path found) {
    try {
      return path.toRealPath().relativize(found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isRouteFile(Path inside) {
    return inside.toString().endsWith(".camel.yaml")
        && Files.isRegularFile(path.resolve(inside))
        && !inside.startsWith("kamelets")
        && folders(inside).noneMatch(folder -> folder.equals("cases") || folder.startsWith("."));
  }

  private static Stream<String> folders(Path inside) {
    return StreamSupport.stream(inside.spliterator(), false).map(Path::toString);
  }

  private int rank(Path file) {
    String name = name(file);
    String area = name.contains("/") ? name.substring(0, name.indexOf('/')) : "";
    if (FIRST.contains(area)) {
      return FIRST.indexOf(area);
    }
    return FIRST.size() + 1 + LAST.indexOf(area);
  }
}
