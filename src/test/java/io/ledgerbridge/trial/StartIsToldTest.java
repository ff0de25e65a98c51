package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.simulator.quickbooks.QuickBooksSimulator;
import io.ledgerbridge.startup.TellStart;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What runs is told once, after the routes are loaded, and no secret is told with it. */
@ExtendWith(OutputCaptureExtension.class)
class StartIsToldTest extends TrialTest {
  private static final String COMPANY = "QuickBooks company " + QuickBooksSimulator.DEFAULT_REALM;
  private static final String CANARY = "never-to-be-seen";

  @Test
  void version_settings_connections_flows_and_problems_are_told_without_secrets(
      CapturedOutput output) {
    start(
        Map.of(
            "logging.level.io.ledgerbridge.startup",
            "info",
            "ledgerbridge.api-token",
            CANARY + 1,
            "quickbooks.webhook-verifier",
            CANARY + 2,
            "people.actuator-token",
            CANARY + 3,
            "FLOW_DEAL_WON_TO_INVOICE_MEMO",
            "Thank you for ${body.name}",
            "spring.datasource.password",
            CANARY + 4));

    assertThat(output.getAll())
        .containsOnlyOnce("Ledgerbridge (not packaged) on Java " + Runtime.version())
        .contains(
            "LEDGERBRIDGE_API_TOKEN = (set, not shown)",
            "LEDGERBRIDGE_ACTUATOR_TOKEN = (set, not shown)",
            "FLOW_DEAL_WON_TO_INVOICE_MEMO = Thank you for ${body.name}",
            "FLOWS_ENABLED = deal-won-to-invoice",
            "HubSpot by HUBSPOT_ACCESS_TOKEN: of the settings, not connected yet",
            COMPANY + ": of the settings, not connected yet",
            "Flows on     deal-won-to-invoice",
            "Route files  all in order");

    trial.application().getBean(TellStart.class).tell("0");

    assertThat(output.getAll())
        .contains("HubSpot portal 62515: connected by HUBSPOT_ACCESS_TOKEN")
        .containsPattern(COMPANY + " '.+' \\(.+\\): connected")
        .doesNotContain(
            CANARY,
            trial.hubspot().token(),
            trial.hubspot().clientSecret(),
            "RECONCILE_CRON",
            "HIKARI");
  }
}
