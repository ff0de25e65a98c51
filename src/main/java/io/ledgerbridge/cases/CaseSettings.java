package io.ledgerbridge.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The settings of a case: environment variables, by the names that the application reads. */
final class CaseSettings {
  private static final Pattern NAME = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*):");

  private CaseSettings() {}

  /**
   * @throws UnreadableCase when the application reads no such setting
   */
  static Map<String, Object> over(Map<String, Object> common, Map<String, String> settings) {
    Set<String> known = known();
    settings.keySet().stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new UnreadableCase(
                  "the key 'settings.%s' is not known; the settings are those of .env.example"
                      .formatted(name));
            });
    Map<String, Object> all = new HashMap<>(common);
    all.putAll(settings);
    return all;
  }

  private static Set<String> known() {
    try (InputStream in = CaseSettings.class.getResourceAsStream("/application.properties")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return NAME.matcher(text).results().map(CaseSettings::name).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(MatchResult found) {
    return found.group(1);
  }
}
