package io.ledgerbridge.loadtest;

import static java.util.Comparator.comparing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The built jar, unpacked with a class archive (from Java 25 on with an AOT cache) as one does for
 * production, and its routes.
 */
final class Application {
  private static final int KEPT = 3;
  private static final Path HOME = Path.of("target/loadtest").toAbsolutePath();
  private static final Path JAR = Path.of("target/ledgerbridge.jar").toAbsolutePath();
  static final Path UNPACKED = HOME.resolve("app/ledgerbridge.jar");
  private static final int JAVA = Runtime.version().feature();
  private static final Path ARCHIVE = HOME.resolve("app/ledgerbridge-" + JAVA + ".jsa");
  private final List<String> options;

  /**
   * @param options of Java for each node
   */
  Application(String options) {
    this.options = List.of(options.trim().split("\\s+"));
    Stamp stamp = new Stamp(HOME.resolve("app.sha256"));
    if (!Files.exists(UNPACKED) || !stamp.of(JAR)) {
      forgetArchives();
      unpack();
      stamp.set(JAR);
    }
    copyRoutes(routesFolder());
  }

  /** A new folder for the data and logs of a run; those of the last few runs stay beside it. */
  static Path folder(String name) {
    Path runs = HOME.resolve("runs");
    try {
      Files.createDirectories(runs);
      forget(runs);
      return Files.createDirectory(runs.resolve(name + "-" + System.currentTimeMillis()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A run with its history takes gigabytes. */
  private static void forget(Path runs) throws IOException {
    try (Stream<Path> all = Files.list(runs)) {
      for (Path old : all.sorted(comparing(Application::begun).reversed()).skip(KEPT).toList()) {
        FileSystemUtils.deleteRecursively(old);
      }
    }
  }

  private static String begun(Path run) {
    return run.toString().replaceFirst(".*-", "");
  }

  static Path routesFolder() {
    return HOME.resolve("routes");
  }

  /** The words that start it with the class archive, which is made when there is none yet. */
  List<String> quick() {
    if (!Files.exists(ARCHIVE)) {
      archive();
    }
    return words(UNPACKED, (aheadOfTime() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + ARCHIVE);
  }

  List<String> unpacked() {
    return words(UNPACKED);
  }

  List<String> packed() {
    return words(JAR);
  }

  private List<String> words(Path jar, String... more) {
    List<String> words = new ArrayList<>(List.of(Command.java()));
    words.addAll(options);
    words.addAll(List.of(more));
    words.addAll(List.of("-jar", jar.toString()));
    return words;
  }

  /** By a run of the demo, as the container's image does it. */
  private void archive() {
    Path folder = folder("archive");
    String option = aheadOfTime() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=";
    List<String> words = new ArrayList<>(words(UNPACKED, option + ARCHIVE));
    words.addAll(List.of("demo", "--once", "--port=0", "--workflows=500"));
    Map<String, String> routes = Map.of("ROUTES_DIR", routesFolder().toString());
    try (Command demo = new Command(folder, folder.resolve("demo.log"), routes, words)) {
      demo.ended(Duration.ofMinutes(5));
    }
    if (!Files.exists(ARCHIVE)) {
      throw new IllegalStateException("The archive was not made; see " + folder);
    }
  }

  /** Java itself would not see that one belongs to another jar of the same version. */
  private static void forgetArchives() {
    File[] archives = ARCHIVE.getParent().toFile().listFiles((at, name) -> name.endsWith(".jsa"));
    for (File archive : archives == null ? new File[0] : archives) {
      archive.delete();
    }
  }

  /** Such a cache also has what the run learned of the methods. */
  private static boolean aheadOfTime() {
    return JAVA >= 25;
  }

  private static void unpack() {
    Path folder = UNPACKED.getParent();
    List<String> words =
        List.of(
            Command.java(),
            "-Djarmode=tools",
            "-jar",
            JAR.toString(),
            "extract",
            "--force",
            "--destination",
            folder.toString());
    try (Command command = new Command(HOME, HOME.resolve("unpack.log"), Map.of(), words)) {
      command.ended(Duration.ofMinutes(1));
    }
  }

  /** The shipped routes with those of the load test over them. */
  static void copyRoutes(Path folder) {
    copy(Path.of("routes"), folder);
    copy(Path.of("loadtest/routes"), folder);
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
