package io.ledgerbridge.trial;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the application answers to Prometheus. */
record Scrape(List<Sample> samples, Map<String, String> types) {
  private static final Pattern LINE = Pattern.compile("([a-zA-Z_:]\\w*)(?:\\{(.*)})? (\\S+)");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  record Sample(String name, Map<String, String> labels, double value) {}

  static Scrape of(String text) {
    List<Sample> samples =
        text.lines().filter(line -> !line.startsWith("#")).map(Scrape::sample).toList();
    Map<String, String> types =
        text.lines()
            .filter(line -> line.startsWith("# TYPE "))
            .map(line -> line.split(" "))
            .collect(Collectors.toMap(words -> words[2], words -> words[3], (one, again) -> one));
    return new Scrape(samples, types);
  }

  /** The samples of a name that have a value. */
  List<Sample> of(String name, Map<String, String> labels) {
    return samples.stream()
        .filter(each -> each.name().equals(name) && !Double.isNaN(each.value()))
        .filter(each -> each.labels().entrySet().containsAll(labels.entrySet()))
        .toList();
  }

  double sum(String name, Map<String, String> labels) {
    return of(name, labels).stream().mapToDouble(Sample::value).sum();
  }

  /** All labels that the samples of a name have. */
  Set<String> labels(String name) {
    return of(name, Map.of()).stream()
        .flatMap(each -> each.labels().keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Sample sample(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new AssertionError("No sample: " + line);
    }
    Map<String, String> labels = new HashMap<>();
    if (parts.group(2) != null) {
      LABEL.matcher(parts.group(2)).results().forEach(l -> labels.put(l.group(1), l.group(2)));
    }
    return new Sample(parts.group(1), labels, Double.parseDouble(parts.group(3)));
  }
}
