package io.ledgerbridge.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.simulator.hubspot.CrmRecord;
import io.ledgerbridge.trial.DemoWorld;
import io.ledgerbridge.trial.Steps;
import io.ledgerbridge.trial.Trial;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that look back, asked of a running application. */
class ReviewCommandsTest {
  private static final String FLOW = "--flow=deal-won-to-invoice";
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Trial trial = new Trial(Clock.systemUTC(), 1);
  private String url;
  private DemoWorld world;

  @TempDir Path folder;

  @BeforeEach
  void start() {
    world = new DemoWorld(trial.hubspot(), trial.quickbooks().company(), 7).fill().wonDeals(3);
    world.brokenDeals();
    trial.start(
        Map.of(
            "flows.enabled", "", "poll.cron", "0 0 0 1 1 ? 2099", "logging.level.root", "error"));
    new Steps(trial.application()).connect();
    url =
        "--url=http://localhost:"
            + trial.application().getEnvironment().getProperty("local.server.port");
  }

  @AfterEach
  void stop() {
    trial.close();
  }

  @Test
  void preview_shows_the_document_and_the_rules_that_chose() {
    CrmRecord deal = world.deals().get(0);

    assertThat(execute("preview", FLOW, url, deal.id())).as(err.toString()).isZero();

    assertThat(out.toString())
        .contains("The flow takes it.", "invoice: would deliver", "has its SKU", "posts Invoice")
        .contains(deal.properties().get("amount") + " in HubSpot: a difference of 0.00");
    assertThat(execute("preview", FLOW, url, "1")).isEqualTo(1);
    assertThat(err.toString()).contains("HubSpot has no record 1 of deals.");
  }

  @Test
  void a_dry_backfill_counts_and_names_what_would_park() throws Exception {
    assertThat(execute("backfill", FLOW, url, "--from=2020-01-01", "--to=2100-01-01", "--dry-run"))
        .as(err.toString())
        .isZero();

    assertThat(out.toString())
        .contains("3  deliver", "3  park PRODUCT_UNKNOWN", "6  wait NOT_THERE_YET", "- Deal ");
    out.getBuffer().setLength(0);
    assertThat(
            execute(
                "backfill",
                FLOW,
                url,
                "--from=2020-01-01",
                "--to=2100-01-01",
                "--dry-run",
                "--json"))
        .isZero();
    assertThat(json().path("outcomes").path("deliver").asInt()).isEqualTo(3);
    assertThat(execute("backfill", FLOW, url, "--from=2020-01-01", "--to=2100-01-01")).isEqualTo(1);
    assertThat(err.toString()).contains("is off. Switch it on first");
  }

  @Test
  void reconcile_prints_and_exports() throws Exception {
    Path csv = folder.resolve("list.csv");

    int exit = execute("reconcile", url, "--from=2020-01-01", "--to=2100-01-01", "--csv=" + csv);

    assertThat(exit).as(err.toString()).isZero();
    assertThat(out.toString()).contains("both sides agree.");
    assertThat(Files.readString(csv)).startsWith("\"code\",\"flow\"");

    out.getBuffer().setLength(0);
    assertThat(execute("reconcile", url, "--from=2020-01-01", "--to=2100-01-01", "--json"))
        .isZero();
    assertThat(json().path("differences").isArray()).isTrue();
    assertThat(json().path("reconciliation").path("state").asText()).isEqualTo("done");
  }

  private JsonNode json() throws JsonProcessingException {
    return new ObjectMapper().readTree(out.toString());
  }

  private int execute(String... arguments) {
    return Commands.line()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
