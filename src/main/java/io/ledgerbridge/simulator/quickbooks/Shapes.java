package io.ledgerbridge.simulator.quickbooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The shapes of shapes.txt by name. */
final class Shapes {
  private static final Map<String, Shape> ALL = read();

  private Shapes() {}

  static Shape of(String name) {
    Shape shape = ALL.get(name);
    if (shape == null) {
      throw new IllegalStateException("shapes.txt has no shape " + name);
    }
    return shape;
  }

  private static Map<String, Shape> read() {
    Map<String, Shape> all = new LinkedHashMap<>();
    String text = text().replaceAll("(?m)^#.*$", "").replaceAll("\\n +", " ");
    text.lines().filter(line -> !line.isBlank()).forEach(line -> add(all, line));
    return all;
  }

  private static void add(Map<String, Shape> all, String line) {
    String[] words = line.trim().split("\\s+(?![^(]*\\))");
    Map<String, Field> fields = new LinkedHashMap<>();
    for (int i = 1; i < words.length; i++) {
      if (words[i].startsWith("+")) {
        fields.putAll(all.get(words[i].substring(1)).fields());
      } else {
        Field field = Field.parse(words[i]);
        fields.put(field.name(), field);
      }
    }
    all.put(words[0], new Shape(fields));
  }

  private static String text() {
    try (InputStream in = Shapes.class.getResourceAsStream("shapes.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
