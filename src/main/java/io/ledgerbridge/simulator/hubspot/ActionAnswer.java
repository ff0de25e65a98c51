package io.ledgerbridge.simulator.hubspot;

import io.ledgerbridge.simulator.hubspot.ActionExecution.State;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What an app's answer means for the execution. */
sealed interface ActionAnswer {

  /** What was wrong with it; empty when nothing was. */
  String problem();

  /** It is over. */
  record Ends(State state, Map<String, String> outputs, String problem) implements ActionAnswer {}

  /** The workflow waits for a completion. */
  record Waits(Duration lasts, Map<String, String> outputs, String problem)
      implements ActionAnswer {}

  /**
   * The app is to be called again.
   *
   * @param after what the answer asked for, if anything
   */
  record Again(Optional<Duration> after, String problem) implements ActionAnswer {}

  /**
   * @param retryAfter the header, in seconds
   */
  static ActionAnswer of(int status, Optional<String> retryAfter, String body) {
    if (status / 100 == 2) {
      return taken(body);
    }
    String problem = "answered " + status;
    return status == 429 || status / 100 == 5
        ? new Again(retryAfter.flatMap(ActionAnswer::seconds), problem)
        : new Ends(State.FAILED, Map.of(), problem);
  }

  static ActionAnswer silence(String why) {
    return new Again(Optional.empty(), "no answer: " + why);
  }

  private static ActionAnswer taken(String body) {
    try {
      return stated(Json.values(Json.read(body).path("outputFields")));
    } catch (Refusal noJson) {
      return new Ends(State.SUCCESS, Map.of(), noJson.getMessage());
    } catch (DateTimeException wrong) {
      return new Ends(State.FAILED, Map.of(), "hs_expiration_duration is not ISO-8601");
    }
  }

  /** ASYNC is listed and not explained: here it is as BLOCK. */
  private static ActionAnswer stated(Map<String, String> outputs) {
    String state = outputs.getOrDefault("hs_execution_state", "SUCCESS");
    return switch (state) {
      case "SUCCESS" -> new Ends(State.SUCCESS, outputs, "");
      case "FAIL_CONTINUE" -> new Ends(State.FAIL_CONTINUE, outputs, "");
      case "BLOCK", "ASYNC" ->
          new Waits(
              Expiration.of(outputs.getOrDefault("hs_expiration_duration", "P1W")), outputs, "");
      default -> new Ends(State.FAILED, outputs, "hs_execution_state cannot be " + state);
    };
  }

  private static Optional<Duration> seconds(String text) {
    return text.matches("\\d{1,9}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
        : Optional.empty();
  }
}
