package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoctorTest extends TrialTest {

  @Test
  void all_is_well_where_the_public_address_leads_here() throws IOException {
    int port = freePort();
    begin(port, "http://localhost:" + port);
    CLOCK.set(Instant.now());

    List<String> said = ask();

    assertThat(said)
        .contains(
            "GOOD signatures: What is signed is taken, what is not is refused.",
            "MIND public address: http://localhost:%d leads here, but without TLS.".formatted(port))
        .anyMatch(line -> line.matches("GOOD configuration: \\d+ routes run from routes\\."))
        .anyMatch(line -> line.startsWith("GOOD database: H2 "))
        .anyMatch(line -> line.startsWith("GOOD connections: quickbooks "))
        .anyMatch(line -> line.matches("GOOD clock: .* \\d+ s apart\\."))
        .noneMatch(line -> line.startsWith("BAD"));
  }

  @Test
  void a_public_address_that_leads_elsewhere_and_a_wrong_clock_are_told() throws IOException {
    begin(freePort(), "http://localhost:" + freePort());
    CLOCK.set(Instant.now().minus(Duration.ofHours(1)));

    List<String> said = ask();

    assertThat(said)
        .anyMatch(line -> line.startsWith("BAD public address: http://localhost:"))
        .anyMatch(line -> line.startsWith("BAD signatures: A signed webhook is answered 0 "))
        .anyMatch(line -> line.matches("BAD clock: .* 3[56]\\d\\d s apart\\."));
  }

  private void begin(int port, String publicUrl) {
    world();
    start(Map.of("server.port", port, "ledgerbridge.public-url", publicUrl, "flows.enabled", ""));
  }

  private List<String> ask() {
    List<String> said = new ArrayList<>();
    for (JsonNode each : new ApiClient(trial).get("/api/doctor")) {
      said.add(
          each.path("verdict").asText()
              + " "
              + each.path("question").asText()
              + ": "
              + each.path("sentence").asText());
    }
    return said;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
