package io.ledgerbridge.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The settings that there are, by {@code .env.example}. */
final class EnvExample {
  private static final Pattern SETTING = Pattern.compile("^(?:# )?([A-Z][A-Z0-9_]+)=");

  private EnvExample() {}

  static Set<String> names() {
    try {
      return Files.readAllLines(Path.of(".env.example")).stream()
          .map(SETTING::matcher)
          .filter(Matcher::find)
          .map(line -> line.group(1))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
