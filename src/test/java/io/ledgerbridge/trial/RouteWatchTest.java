package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerbridge.routefiles.LoadedRoutes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.FileSystemUtils;

/** Routes are edited while the application runs. */
@ExtendWith(OutputCaptureExtension.class)
class RouteWatchTest extends TrialTest {
  private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
  private static final Duration CASES = Duration.ofMinutes(2);
  private static final String FLOW = "deal-won-to-estimate";
  private static final String SINK = "kamelet:quickbooks-estimate-sink";
  @TempDir Path routes;
  private Path file;

  @Test
  void what_is_saved_is_taken_within_two_seconds_and_its_cases_are_run(CapturedOutput output)
      throws IOException {
    begin();
    String right = Files.readString(file);

    save(right.replace("# ", "# Edited. "));
    await().atMost(TWO_SECONDS).until(() -> running().contains("# Edited."));
    await().atMost(CASES).until(() -> output.getOut().contains(" cases: "));
    assertThat(output.getOut())
        .contains("Taken: deals/deal-won-to-estimate.camel.yaml")
        .containsPattern("[1-9]\\d* cases: [1-9]\\d* ok, 0 failed");

    save(right.replace(SINK, "kamelet:quickbooks-estimte-sink"));
    await()
        .atMost(TWO_SECONDS)
        .until(
            () ->
                output
                    .getOut()
                    .contains(
                        "Route file refused: deals/deal-won-to-estimate.camel.yaml:"
                            + lineOf(right, SINK)
                            + ": there is no kamelet 'quickbooks-estimte-sink'"));
    assertThat(running()).as("the old route runs on").contains("# Edited.", SINK);

    save(right.replace(SINK, "kamelet:quickbooks-invoice-sink"));
    await().atMost(TWO_SECONDS).until(() -> running().contains("quickbooks-invoice-sink"));
    await()
        .atMost(CASES)
        .untilAsserted(() -> assertThat(output.getOut()).containsPattern(" ok, [1-9]\\d* failed"));
    assertThat(output.getOut())
        .as("its cases ask for an estimate")
        .contains("deals/cases/deal-won-to-estimate/")
        .doesNotContain("\tat ");
  }

  @Test
  void a_case_that_is_saved_is_run_too(CapturedOutput output) throws IOException {
    begin();
    Path cases = routes.resolve("deals/cases/deal-won-to-invoice");
    Path first;
    try (var found = Files.list(cases)) {
      first = found.sorted().findFirst().orElseThrow();
    }

    Files.writeString(first, Files.readString(first) + "\n");

    await().atMost(CASES).until(() -> output.getOut().contains(" cases: "));
    assertThat(output.getOut()).contains(" 1 cases: 1 ok, 0 failed").doesNotContain("Taken:");
  }

  private void begin() throws IOException {
    FileSystemUtils.copyRecursively(Path.of("routes"), routes);
    file = routes.resolve("deals/" + FLOW + ".camel.yaml");
    start(
        Map.of(
            "ledgerbridge.routes-dir",
            routes,
            "ledgerbridge.routes-watch",
            true,
            "logging.level.io.ledgerbridge.editing",
            "info",
            "logging.level.io.ledgerbridge.routing",
            "error"));
  }

  private String running() {
    return trial.application().getBean(LoadedRoutes.class).textOf(FLOW).orElse("");
  }

  private void save(String text) throws IOException {
    Files.writeString(file, text);
  }

  private static int lineOf(String text, String part) {
    return (int) text.substring(0, text.indexOf(part)).lines().count();
  }
}
