package io.ledgerbridge.routefiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** The text of each route file by its name, in the order in which they are loaded. */
  Map<String, String> texts() {
    try {
      return texts(files().stream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of each kamelet by its name, e.g. {@code kamelets/a-sink.kamelet.yaml}. */
  Map<String, String> kameletTexts() {
    Path kamelets = path.resolve("kamelets");
    if (!Files.isDirectory(kamelets)) {
      return Map.of();
    }
    try (Stream<Path> found = Files.list(kamelets)) {
      return texts(found.filter(file -> file.toString().endsWith(".kamelet.yaml")).sorted());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> texts(Stream<Path> files) {
    Map<String, String> texts = new LinkedHashMap<>();
    files.forEach(file -> texts.put(name(file), text(file)));
    return texts;
  }

  /** Who loads a file that cannot be read says so. */
  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
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
