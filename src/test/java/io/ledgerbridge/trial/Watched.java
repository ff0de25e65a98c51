package io.ledgerbridge.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ledgerbridge.trial.PromQl.Asked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The metrics that the shipped dashboards and rules name. */
public final class Watched {
  private static final Path DASHBOARDS = Path.of("deploy/grafana/dashboards");
  private static final Path RULES = Path.of("deploy/prometheus/rules.yml");

  /** Prometheus' own, and what it adds to each sample. */
  private static final Set<String> OF_PROMETHEUS = Set.of("up");

  private static final Set<String> ADDED = Set.of("instance", "job");

  private Watched() {}

  /**
   * What has no value there, each with the expression that asks for it.
   *
   * @param scraped what one node or several answered to Prometheus
   */
  public static List<String> missing(String scraped) {
    return missing(Scrape.of(scraped));
  }

  static List<String> missing(Scrape scrape) {
    return Stream.concat(dashboards().stream(), rules().stream())
        .flatMap(each -> missing(scrape, each).stream())
        .toList();
  }

  static List<String> missing(Scrape scrape, String expression) {
    PromQl query = PromQl.of(expression);
    List<String> missing = new ArrayList<>();
    Set<String> labels = new TreeSet<>(ADDED);
    for (Asked asked : query.metrics()) {
      if (!OF_PROMETHEUS.contains(asked.name())) {
        Set<String> its = scrape.labels(asked.name());
        labels.addAll(its);
        if (scrape.of(asked.name(), asked.values()).isEmpty() || !its.containsAll(asked.labels())) {
          missing.add(asked + " in " + expression);
        }
      }
    }
    if (!labels.containsAll(query.groupedBy())) {
      missing.add(query.groupedBy() + " in " + expression);
    }
    return missing;
  }

  static List<JsonNode> boards() {
    try (Stream<Path> files = Files.list(DASHBOARDS)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(each -> read(each, new ObjectMapper()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(Path file, ObjectMapper reader) {
    try {
      return reader.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The panels' expressions, and what the drop-downs are filled with. */
  static List<String> dashboards() {
    List<String> expressions = new ArrayList<>();
    for (JsonNode board : boards()) {
      expressions.addAll(board.findValuesAsText("expr"));
      for (String query : board.path("templating").findValuesAsText("query")) {
        expressions.add(query.replaceAll("label_values\\((\\w+), (\\w+)\\)", "sum by ($2) ($1)"));
      }
    }
    return expressions;
  }

  static List<String> rules() {
    return read(RULES, new YAMLMapper()).findValuesAsText("expr");
  }
}
