package io.ledgerbridge.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text of the pages is there in both languages. */
class MessagesTest {
  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Pattern KEY = Pattern.compile("#\\{([a-z][a-z0-9.-]+)");

  @Test
  void both_languages_have_the_same_texts() throws IOException {
    Properties english = read("messages.properties");
    Properties portuguese = read("messages_pt.properties");

    assertThat(portuguese.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
    assertThat(portuguese.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
    english.forEach(
        (key, text) ->
            assertThat(places((String) text))
                .as((String) key)
                .isEqualTo(places(portuguese.getProperty((String) key))));
  }

  @Test
  void what_a_template_names_is_there() throws IOException {
    Set<String> known = new TreeSet<>(read("messages.properties").stringPropertyNames());
    for (Path template : templates()) {
      Matcher key = KEY.matcher(Files.readString(template));
      while (key.find()) {
        assertThat(known).as(template.getFileName().toString()).contains(key.group(1));
      }
    }
  }

  @Test
  void no_template_writes_what_is_not_escaped_or_brings_style_and_script_of_its_own()
      throws IOException {
    assertThat(templates()).hasSizeGreaterThan(15);
    for (Path template : templates()) {
      assertThat(Files.readString(template))
          .as(template.getFileName().toString())
          .doesNotContain("utext", "[(", " style=", "<style", " onclick", " onchange")
          .doesNotContainPattern("<script(?! th:src)");
    }
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher place = Pattern.compile("\\{\\d}").matcher(text);
    while (place.find()) {
      places.add(place.group());
    }
    return places;
  }

  private static Properties read(String file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file))) {
      properties.load(reader);
    }
    return properties;
  }

  private static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve("templates"))) {
      return files.sorted().toList();
    }
  }
}
