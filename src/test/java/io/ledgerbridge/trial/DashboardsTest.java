package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

/** Every metric and label that a dashboard or rule names is told by a running application. */
class DashboardsTest extends ScrapedTest {
  private static final Path DASHBOARDS = Path.of("deploy/grafana/dashboards");
  private static final Path RULES = Path.of("deploy/prometheus/rules.yml");

  /** Prometheus' own, and what it adds to each sample. */
  private static final Set<String> OF_PROMETHEUS = Set.of("up");

  private static final Set<String> ADDED = Set.of("instance", "job");

  @Test
  void what_dashboards_and_rules_ask_for_is_there() throws IOException {
    Scrape scrape = aDay();
    List<String> dashboards = dashboards();
    List<String> rules = rules();
    assertThat(dashboards).hasSizeGreaterThan(30);
    assertThat(rules).hasSizeGreaterThan(8);

    List<String> missing = new ArrayList<>();
    Stream.concat(dashboards.stream(), rules.stream())
        .forEach(each -> missing.addAll(missing(scrape, each)));

    assertThat(missing).isEmpty();
  }

  @Test
  void a_misspelt_name_a_label_or_a_value_that_nothing_has_is_found() {
    Scrape scrape = aDay();

    assertThat(missing(scrape, "max(ledgerbridge_deliverys)")).hasSize(1);
    assertThat(missing(scrape, "ledgerbridge_deliveries{stat=\"parked\"}")).hasSize(1);
    assertThat(missing(scrape, "ledgerbridge_deliveries{state=\"parkd\"}")).hasSize(1);
    assertThat(missing(scrape, "sum by (flo) (ledgerbridge_deliveries)")).hasSize(1);
    assertThat(missing(scrape, "sum by (flow) (ledgerbridge_deliveries{state=\"parked\"})"))
        .isEmpty();
  }

  @Test
  void dashboards_have_ids_of_their_own_and_the_source_that_is_provisioned() throws IOException {
    Set<String> ids = new TreeSet<>();
    String source =
        Files.readString(Path.of("deploy/grafana/provisioning/datasources/prometheus.yml"));
    for (JsonNode board : boards()) {
      ids.add(board.path("uid").asText());
      assertThat(board.path("title").asText()).startsWith("Ledgerbridge: ");
      board
          .findValues("datasource")
          .forEach(each -> assertThat(source).contains("uid: " + each.path("uid").asText()));
    }
    assertThat(ids).hasSize(boards().size());
  }

  private static List<String> missing(Scrape scrape, String expression) {
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

  private static List<JsonNode> boards() throws IOException {
    try (Stream<Path> files = Files.list(DASHBOARDS)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(DashboardsTest::read)
          .toList();
    }
  }

  private static JsonNode read(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The panels' expressions, and what the drop-downs are filled with. */
  private static List<String> dashboards() throws IOException {
    List<String> expressions = new ArrayList<>();
    for (JsonNode board : boards()) {
      expressions.addAll(board.findValuesAsText("expr"));
      for (String query : board.path("templating").findValuesAsText("query")) {
        expressions.add(query.replaceAll("label_values\\((\\w+), (\\w+)\\)", "sum by ($2) ($1)"));
      }
    }
    return expressions;
  }

  private static List<String> rules() throws IOException {
    return new YAMLMapper().readTree(RULES.toFile()).findValuesAsText("expr");
  }
}
