package io.ledgerbridge.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/** Takes orders for faults, and tells what they hit and which calls were counted. */
record ControlDoor(Faults faults, Calls calls) implements Control {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public Optional<Answer> answer(Call call) {
    Answer answer =
        switch (call.method() + " " + call.path()) {
          case "POST /__simulator/faults" -> arm(call);
          case "GET /__simulator/faults" -> Answer.json(200, JSON.valueToTree(faults.hits()));
          case "DELETE /__simulator/faults" -> done(faults::clear);
          case "GET /__simulator/calls" -> Answer.json(200, JSON.valueToTree(calls.all()));
          case "DELETE /__simulator/calls" -> done(calls::clear);
          default -> null;
        };
    return Optional.ofNullable(answer);
  }

  private Answer arm(Call call) {
    try {
      faults.arm(JSON.readValue(call.body(), Fault.class));
      return Answer.empty(204);
    } catch (java.io.IOException | java.util.regex.PatternSyntaxException e) {
      return Answer.of(400, "text/plain", "Not a fault: " + message(e));
    }
  }

  private static String message(Exception e) {
    return e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
  }

  private static Answer done(Runnable act) {
    act.run();
    return Answer.empty(204);
  }
}
