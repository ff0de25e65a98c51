package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.delivery.Deliveries;
import io.ledgerbridge.delivery.Delivery;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** With LOG_FORMAT each line of the log is JSON, and says which delivery it is of. */
@ExtendWith(OutputCaptureExtension.class)
class JsonLogsTest extends TrialTest {

  /** Once set it stays for all applications of this process. */
  @BeforeEach
  @AfterEach
  void forget() {
    System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT");
  }

  @Test
  void the_lines_of_a_deliverys_work_say_whose_they_are_and_no_others_do(CapturedOutput output) {
    DemoWorld world = world();
    start(
        Map.of(
            "LOG_FORMAT",
            "logstash",
            "logging.config",
            "classpath:logback-as-shipped.xml",
            "logging.level.root",
            "info",
            "logging.level.org",
            "warn"));
    CLOCK.forward(Duration.ofMinutes(1));
    world.wonDeals(2).brokenDeals();
    trial.quickbooks().company().bookClose(LocalDate.of(2027, 1, 1));
    pollAndDeliver();

    List<JsonNode> lines = lines(output);
    Delivery parked = one("PRODUCT_UNKNOWN");
    Delivery refused = one("PERIOD_CLOSED");
    JsonNode ofParked = saying(lines, parked.reason().orElseThrow());
    JsonNode ofRefused = saying(lines, refused.reason().orElseThrow());

    of(parked, ofParked);
    of(refused, ofRefused);
    assertThat(ofRefused.path("intuit_tid").asText()).isNotBlank();
    assertThat(ofParked.path("intuit_tid").asText())
        .as("another one's")
        .isNotEqualTo(ofRefused.path("intuit_tid").asText());
    assertThat(lines.stream().filter(each -> each.has("delivery")))
        .allMatch(each -> each.has("portal") && each.has("company"));
    steps.writeBack(2);
    trial.application().close();
    assertThat(lines(output).subList(lines.size(), lines(output).size()))
        .noneMatch(each -> each.has("delivery"));
  }

  private void of(Delivery row, JsonNode line) {
    assertThat(line.path("delivery").asText()).isEqualTo(Long.toString(row.id()));
    assertThat(line.path("portal").asText()).isEqualTo(row.key().portal());
    assertThat(line.path("company").asText()).isNotBlank();
  }

  /** One that a job has worked on. */
  private Delivery one(String reason) {
    Deliveries.Query query =
        new Deliveries.Query(
            Optional.of("parked"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            100);
    return trial.application().getBean(Deliveries.class).list(query).stream()
        .filter(each -> each.reasonCode().equals(Optional.of(reason)))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode saying(List<JsonNode> lines, String sentence) {
    return lines.stream()
        .filter(each -> each.path("message").asText().equals(sentence))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No line says: " + sentence));
  }

  /** What stood there before the switch was read is text. */
  private static List<JsonNode> lines(CapturedOutput output) {
    return output
        .getOut()
        .lines()
        .filter(line -> line.startsWith("{"))
        .map(JsonLogsTest::json)
        .toList();
  }

  private static JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }
}
