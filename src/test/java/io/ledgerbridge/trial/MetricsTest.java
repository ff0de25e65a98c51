package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.simulator.quickbooks.QuickBooksSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Prometheus is told is what has happened, and what the page of the metrics says. */
class MetricsTest extends ScrapedTest {
  private static final Set<String> OWN_LABELS = Set.of("le");
  private static final Pattern ROW =
      Pattern.compile("^\\| `(ledgerbridge_\\w+)` \\| (\\w+) \\| ([^|]*)\\|", Pattern.MULTILINE);
  private static final Pattern WORD = Pattern.compile("`(\\w+)`");

  private record Documented(String name, String type, Set<String> labels) {
    /** What a scrape has of it. */
    String sample() {
      return type.equals("timer") ? name + "_count" : name;
    }
  }

  @Test
  void the_page_and_the_scrape_tell_of_the_same_metrics_with_the_same_labels() throws IOException {
    Scrape scrape = aDay();
    List<Documented> page = page();

    for (Documented each : page) {
      assertThat(scrape.of(each.sample(), Map.of())).as(each.name()).isNotEmpty();
      Set<String> labels = scrape.labels(each.sample());
      labels.removeAll(OWN_LABELS);
      assertThat(labels).as("labels of " + each.name()).isEqualTo(each.labels());
    }
    Set<String> told =
        scrape.samples().stream()
            .map(sample -> sample.name().replaceFirst("_(count|sum|max|bucket)$", ""))
            .filter(name -> name.startsWith("ledgerbridge_"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(told).isEqualTo(page.stream().map(Documented::name).collect(Collectors.toSet()));
    for (Documented each : page) {
      assertThat(scrape.types().get(each.name()))
          .as(each.name())
          .isEqualTo(each.type().equals("timer") ? "histogram" : each.type());
    }
  }

  @Test
  void the_figures_are_those_of_the_day() {
    Scrape scrape = aDay();

    assertThat(scrape.sum("ledgerbridge_deliveries", Map.of("state", "parked"))).isEqualTo(10);
    assertThat(
            scrape.sum(
                "ledgerbridge_deliveries",
                Map.of("reason", "NO_LINE_ITEMS", "flow", "deal-won-to-invoice")))
        .isEqualTo(3);
    assertThat(scrape.sum("ledgerbridge_deliveries", Map.of("state", "waiting"))).isEqualTo(1);
    assertThat(scrape.sum("ledgerbridge_tries_total", Map.of("state", "delivered"))).isEqualTo(4);
    assertThat(scrape.sum("ledgerbridge_delivered_after_seconds_count", Map.of())).isEqualTo(4);
    assertThat(scrape.sum("ledgerbridge_tries_total", Map.of("state", "waiting"))).isEqualTo(1);
    assertThat(scrape.sum("ledgerbridge_tries_total", Map.of("state", "parked"))).isEqualTo(4);
    assertThat(scrape.sum("ledgerbridge_inbox_rows", Map.of("state", "new"))).isEqualTo(1);
    assertThat(scrape.sum("ledgerbridge_oldest_seconds", Map.of("table", "inbox"))).isEqualTo(5);
    assertThat(calls(scrape, "create-invoice", "200")).isEqualTo(4);
    assertThat(calls(scrape, "create-invoice", "503")).isEqualTo(1);
    assertThat(calls(scrape, "token", "200")).isGreaterThanOrEqualTo(1);
    assertThat(
            scrape.sum(
                "ledgerbridge_api_calls_seconds_count",
                Map.of("system", "hubspot", "kind", "batch-read", "status", "200")))
        .isGreaterThanOrEqualTo(3);
    assertThat(scrape.sum("ledgerbridge_events_taken_total", Map.of("door", "hubspot-webhook")))
        .isEqualTo(4);
    assertThat(scrape.sum("ledgerbridge_events_taken_total", Map.of("door", "poll"))).isEqualTo(14);
    assertThat(scrape.sum("ledgerbridge_requests_refused_total", Map.of("status", "401")))
        .isEqualTo(1);
    assertThat(scrape.sum("ledgerbridge_metered_reads", Map.of()))
        .isEqualTo(reads(scrape))
        .isPositive();
    assertThat(scrape.sum("ledgerbridge_connection_up", Map.of("system", "quickbooks")))
        .isEqualTo(1);
    assertThat(scrape.sum("ledgerbridge_connection_up", Map.of("system", "hubspot"))).isEqualTo(1);
    assertThat(scrape.sum("ledgerbridge_connection_days_left", Map.of())).isBetween(50.0, 110.0);
    assertThat(scrape.sum("ledgerbridge_routes", Map.of("state", "stopped"))).isZero();
    assertThat(scrape.sum("ledgerbridge_routes", Map.of("state", "refused"))).isZero();
    assertThat(scrape.sum("ledgerbridge_alerts_told_total", Map.of("outcome", "sent")))
        .isEqualTo(1);
  }

  @Test
  void a_connection_that_is_lost_is_zero_whichever_way_it_was_made() {
    begin(Map.of());
    world().wonDeals(1);
    pollAndDeliver();
    trial.hubspot().revokeToken(trial.hubspot().token());
    trial.quickbooks().disconnect(QuickBooksSimulator.DEFAULT_REALM);
    // Both tokens are asked for anew: that of QuickBooks by whoever looks after idle ones.
    CLOCK.forward(Duration.ofDays(8));
    pollAndDeliver();
    steps.connections();

    send("direct:metrics");

    List<Scrape.Sample> up = scrape().of("ledgerbridge_connection_up", Map.of());
    assertThat(up.stream().map(each -> each.labels().get("system")))
        .containsExactlyInAnyOrder("hubspot", "quickbooks");
    assertThat(up).allMatch(each -> each.value() == 0);
  }

  @Test
  void nobody_unknown_is_told() {
    begin(Map.of("ledgerbridge.public-url", "https://bridge.example.com"));

    assertThat(new Browser().get(here("/actuator/prometheus")).statusCode()).isEqualTo(401);
    assertThat(scrape().of("jvm_memory_used_bytes", Map.of())).isNotEmpty();
  }

  private static double calls(Scrape scrape, String kind, String status) {
    return scrape.sum(
        "ledgerbridge_api_calls_seconds_count",
        Map.of("system", "quickbooks", "kind", kind, "status", status));
  }

  /** What the calls say of the reads that the database counts. */
  private static double reads(Scrape scrape) {
    return scrape
        .of("ledgerbridge_api_calls_seconds_count", Map.of("system", "quickbooks"))
        .stream()
        .filter(each -> !each.labels().get("kind").matches("create-.*|token|revoke"))
        .mapToDouble(Scrape.Sample::value)
        .sum();
  }

  private static List<Documented> page() throws IOException {
    List<Documented> page =
        ROW.matcher(Files.readString(Path.of("docs/metrics.md")))
            .results()
            .map(row -> new Documented(row.group(1), row.group(2), words(row.group(3))))
            .toList();
    assertThat(page).hasSizeGreaterThan(15);
    return page;
  }

  private static Set<String> words(String cell) {
    Stream<MatchResult> words = WORD.matcher(cell).results();
    return words.map(word -> word.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }
}
