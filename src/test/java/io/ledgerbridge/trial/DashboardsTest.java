package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every metric and label that a dashboard or rule names is told by a running application. */
class DashboardsTest extends ScrapedTest {
  @Test
  void what_dashboards_and_rules_ask_for_is_there() {
    Scrape scrape = aDay();
    assertThat(Watched.dashboards()).hasSizeGreaterThan(30);
    assertThat(Watched.rules()).hasSizeGreaterThan(8);

    assertThat(Watched.missing(scrape)).isEmpty();
  }

  @Test
  void a_misspelt_name_a_label_or_a_value_that_nothing_has_is_found() {
    Scrape scrape = aDay();

    assertThat(Watched.missing(scrape, "max(ledgerbridge_deliverys)")).hasSize(1);
    assertThat(Watched.missing(scrape, "ledgerbridge_deliveries{stat=\"parked\"}")).hasSize(1);
    assertThat(Watched.missing(scrape, "ledgerbridge_deliveries{state=\"parkd\"}")).hasSize(1);
    assertThat(Watched.missing(scrape, "sum by (flo) (ledgerbridge_deliveries)")).hasSize(1);
    assertThat(Watched.missing(scrape, "sum by (flow) (ledgerbridge_deliveries{state=\"parked\"})"))
        .isEmpty();
  }

  @Test
  void dashboards_have_ids_of_their_own_and_the_source_that_is_provisioned() throws IOException {
    Set<String> ids = new TreeSet<>();
    String source =
        Files.readString(Path.of("deploy/grafana/provisioning/datasources/prometheus.yml"));
    for (JsonNode board : Watched.boards()) {
      ids.add(board.path("uid").asText());
      assertThat(board.path("title").asText()).startsWith("Ledgerbridge: ");
      board
          .findValues("datasource")
          .forEach(each -> assertThat(source).contains("uid: " + each.path("uid").asText()));
    }
    assertThat(ids).hasSize(Watched.boards().size());
  }
}
