package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ledgerbridge.inbox.Inbox;
import io.ledgerbridge.simulator.quickbooks.QuickBooksSimulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients that nobody here wrote, in Node: see {@code src/test/clients}. */
class RealClientsTest {
  private static final Path FOLDER = Path.of("src/test/clients");
  private static final String REALM = QuickBooksSimulator.DEFAULT_REALM;

  @BeforeAll
  static void installed() {
    assumeTrue(node(), "Skipped: node is not on this machine.");
    assumeTrue(
        Files.isDirectory(FOLDER.resolve("node_modules/@hubspot/api-client")),
        "Skipped: the clients are not installed. Run npm ci in src/test/clients.");
  }

  @Test
  void what_the_helper_of_hubspot_signs_is_let_in_and_nothing_else_is() throws Exception {
    try (Trial trial = new Trial(Clock.systemUTC(), 1)) {
      trial.start(TrialTest.byHand(Map.of("flows.enabled", "")));
      new Steps(trial.application()).connect();
      String port = trial.application().getEnvironment().getProperty("local.server.port");

      String told =
          run(
              "signatures.js",
              Map.of(
                  "APP_URL", "http://localhost:" + port,
                  "CLIENT_SECRET", trial.hubspot().clientSecret(),
                  "PORTAL", Long.toString(trial.hubspot().portalId())));

      assertThat(told.lines().filter(line -> line.startsWith("ok "))).as(told).hasSize(5);
      assertThat(trial.application().getBean(Inbox.class).open())
          .as("three events and one action, each once")
          .isEqualTo(4);
    }
  }

  @Test
  void the_oauth_client_of_intuit_finds_its_way_through_the_simulator() throws Exception {
    try (QuickBooksSimulator books = new QuickBooksSimulator(0, Clock.systemUTC(), 1)) {
      String told =
          run(
              "oauth.js",
              Map.of(
                  "QUICKBOOKS_URL", books.url(),
                  "CLIENT_ID", books.clientId(),
                  "CLIENT_SECRET", books.clientSecret(),
                  "REALM", REALM));

      assertThat(told.lines().filter(line -> line.startsWith("ok "))).as(told).hasSize(7);
    }
  }

  @Test
  void the_client_that_most_use_keeps_books_in_the_simulator() throws Exception {
    try (QuickBooksSimulator books = new QuickBooksSimulator(0, Clock.systemUTC(), 1)) {
      String told =
          run(
              "books.js",
              Map.of(
                  "QUICKBOOKS_URL", books.url(),
                  "ACCESS_TOKEN", books.accessToken(REALM),
                  "REALM", REALM));

      assertThat(told.lines().filter(line -> line.startsWith("ok "))).as(told).hasSize(10);
      assertThat(books.company().all("Invoice")).hasSize(1);
    }
  }

  /** What it printed; a script that fails fails the test. */
  private static String run(String script, Map<String, String> settings) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("node", script).directory(FOLDER.toFile());
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("NO_PROXY", "127.0.0.1,localhost");
    environment.put("no_proxy", "127.0.0.1,localhost");
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(told).isZero();
    return told;
  }

  private static boolean node() {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
