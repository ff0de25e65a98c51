package io.ledgerbridge.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OverviewTextTest {

  @Test
  void a_start_is_told_on_one_screen() {
    Overview overview =
        new Overview(
            "0.1.0",
            "17.0.15+6",
            "8080",
            List.of(
                new Setting("FLOWS_ENABLED", "deal-won-to-invoice"),
                new Setting("HUBSPOT_ACCESS_TOKEN", Setting.HIDDEN)),
            List.of(
                new Overview.Tie("HubSpot portal 62515", "connected by HUBSPOT_ACCESS_TOKEN"),
                new Overview.Tie(
                    "QuickBooks company 913 'East Ltd' (east)", "of the settings, not yet")),
            List.of("deal-won-to-invoice"),
            List.of("deal-won-to-estimate", "quote-signed-to-invoice"),
            List.of("deals/own.camel.yaml:3: the step 'filtr' is not known; write 'filter'"));

    assertThat(OverviewText.of(overview))
        .isEqualTo(
            """
            Ledgerbridge 0.1.0 on Java 17.0.15+6 listens on port 8080
              Settings     FLOWS_ENABLED = deal-won-to-invoice
                           HUBSPOT_ACCESS_TOKEN = (set, not shown)
                           all others as in .env.example
              Connections  HubSpot portal 62515: connected by HUBSPOT_ACCESS_TOKEN
                           QuickBooks company 913 'East Ltd' (east): of the settings, not yet
              Flows on     deal-won-to-invoice
              Flows off    deal-won-to-estimate, quote-signed-to-invoice
              Route files  REFUSED deals/own.camel.yaml:3: the step 'filtr' is not known; write 'filter'
            """);
  }

  @Test
  void what_is_not_there_is_said() {
    Overview overview =
        new Overview("0.1.0", "17", "8080", List.of(), List.of(), List.of(), List.of(), List.of());

    assertThat(OverviewText.of(overview))
        .contains(
            "Settings     all as in .env.example",
            "Connections  none: open /connect/hubspot and /connect/quickbooks in a browser",
            "Flows on     none: name some in FLOWS_ENABLED, or use the console",
            "Flows off    none",
            "Route files  all in order");
  }

  @Test
  void a_thousand_companies_fit_the_screen() {
    List<String> many = IntStream.range(0, 1000).mapToObj(i -> "flow-with-a-name-" + i).toList();
    Overview overview =
        new Overview(
            "0.1.0",
            "17",
            "8080",
            many.stream().map(each -> new Setting(each, "x")).toList(),
            many.stream().map(each -> new Overview.Tie(each, "connected")).toList(),
            List.of(),
            many.subList(0, 12),
            many);
    String text = OverviewText.of(overview);

    assertThat(text)
        .contains(
            "and 976 more: see the environment",
            "and 988 more: see /api/connections",
            "and 988 more: see /api/problems");
    assertThat(text.lines().count()).isLessThan(60);
    assertThat(text.lines()).allMatch(line -> line.length() <= 120);
  }
}
