package io.ledgerbridge.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.simulator.Fault;
import io.ledgerbridge.simulator.hubspot.HubSpotSimulator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class HubSpotAppCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final HubSpotSimulator hubspot = new HubSpotSimulator(0, Clock.systemUTC(), 1);
  private String key = hubspot.developerKey();

  @TempDir Path folder;

  @AfterEach
  void stop() {
    hubspot.close();
  }

  @Test
  void the_files_are_written_with_the_public_address() throws IOException {
    Path app = folder.resolve("app");
    assertThat(execute("--public-url=https://bridge.example.com/", "--out=" + app)).isZero();

    assertThat(out.toString()).contains("9 files are in " + app);
    assertThat(Files.readString(app.resolve("src/app/webhooks/webhooks-hsmeta.json")))
        .contains("\"targetUrl\": \"https://bridge.example.com/hubspot/webhooks\"");
    assertThat(app.resolve("hsproject.json")).exists();
  }

  @Test
  void an_address_that_hubspot_cannot_call_is_said_in_a_sentence() {
    assertThat(execute("--public-url=http://bridge.example.com", "--out=" + folder)).isEqualTo(1);
    assertThat(err.toString()).contains("it begins with https://");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void all_actions_are_registered_and_the_next_time_changed() throws Exception {
    assertThat(register("https://old.example.com")).isZero();
    assertThat(urls()).hasSize(6).allMatch(url -> url.startsWith("https://old.example.com/"));

    assertThat(register("https://new.example.com")).isZero();

    assertThat(urls())
        .containsExactlyInAnyOrder(
            "https://new.example.com/hubspot/actions/create-invoice",
            "https://new.example.com/hubspot/actions/create-estimate",
            "https://new.example.com/hubspot/actions/create-sales-receipt",
            "https://new.example.com/hubspot/actions/create-paid-invoice",
            "https://new.example.com/hubspot/actions/create-expense",
            "https://new.example.com/hubspot/actions/create-refund-receipt");
    assertThat(out.toString())
        .contains("create-invoice is defined as 10646377")
        .contains("create-invoice is changed, 10646377, revision 2");
  }

  @Test
  void what_was_begun_is_brought_to_its_end_by_another_run() throws Exception {
    String second = "POST /automation/v4/actions/54321";
    hubspot.server().faults().arm(Fault.from(second, 1, 3, 503, null, null, null, null));
    assertThat(register("https://bridge.example.com")).isEqualTo(1);
    assertThat(err.toString()).contains("HubSpot answered 503");
    assertThat(urls()).hasSize(2);

    assertThat(register("https://bridge.example.com")).isZero();

    assertThat(urls()).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void a_wrong_key_is_refused_and_shown_nowhere() {
    key = "wrong-secret-key";
    assertThat(register("https://bridge.example.com")).isEqualTo(1);
    assertThat(err.toString()).contains("HubSpot refuses the developer key (401)");
    assertThat(out + "" + err).doesNotContain(key);
  }

  @Test
  void a_hubspot_that_does_not_answer_shows_no_key() {
    hubspot.close();
    assertThat(register("https://bridge.example.com")).isEqualTo(1);
    assertThat(err.toString()).contains("HubSpot does not answer");
    assertThat(out + "" + err).doesNotContain(key);
  }

  @Test
  void without_a_key_or_an_app_nobody_is_called() {
    key = null;
    assertThat(register("https://bridge.example.com")).isEqualTo(1);
    assertThat(err.toString()).contains("--app-id", "HUBSPOT_DEVELOPER_KEY");
    assertThat(hubspot.server().calls().matching(".*")).isZero();
  }

  private int register(String publicUrl) {
    return execute(
        "--register",
        "--app-id=54321",
        "--public-url=" + publicUrl,
        "--hubspot-url=" + hubspot.url());
  }

  private int execute(String... arguments) {
    CommandLine line =
        new CommandLine(
            new HubSpotAppCommand(name -> name.equals("HUBSPOT_DEVELOPER_KEY") ? key : null));
    return line.setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private List<String> urls() throws Exception {
    String address =
        hubspot.url() + "/automation/v4/actions/54321?hapikey=" + hubspot.developerKey();
    String body =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
            .body();
    JsonNode results = new ObjectMapper().readTree(body).path("results");
    List<String> urls = new ArrayList<>();
    results.forEach(each -> urls.add(each.path("actionUrl").asText()));
    return urls;
  }
}
