package io.ledgerbridge.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds cases: one file, or all {@code *.case.yaml} below a folder. */
public final class CaseFiles {
  private CaseFiles() {}

  /** In alphabetical order; none when the path does not exist. */
  public static List<Path> in(Path path) {
    if (!Files.exists(path)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(path)) {
      return found.filter(Files::isRegularFile).filter(CaseFiles::isCase).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static boolean isCase(Path file) {
    return file.getFileName().toString().endsWith(".case.yaml");
  }
}
