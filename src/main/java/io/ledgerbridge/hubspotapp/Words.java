package io.ledgerbridge.hubspotapp;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** What people read in HubSpot, in one language. */
final class Words {
  /** By HubSpot's names; English is required. */
  static final List<String> LANGUAGES = List.of("en", "pt-br");

  private final Properties words = new Properties();
  private final String language;

  private Words(String language) {
    this.language = language;
  }

  static Words in(String language) {
    Words words = new Words(language);
    String file = "/hubspot-app/" + language + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(file);
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      words.words.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  String of(String key) {
    String word = words.getProperty(key);
    if (word == null) {
      throw new IllegalStateException(
          "hubspot-app/" + language + ".properties has no '" + key + "'");
    }
    return word;
  }

  Set<String> keys() {
    return new TreeSet<>(words.stringPropertyNames());
  }
}
