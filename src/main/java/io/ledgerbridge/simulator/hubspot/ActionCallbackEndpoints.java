package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerbridge.simulator.Answer;
import io.ledgerbridge.simulator.hubspot.ActionExecution.State;
import java.util.Map;
import java.util.Optional;

/**
 * Completes executions that wait. A batch is read whole before anything is completed: one input
 * that is wrong refuses it. What becomes of it when one callback is unknown is a setting.
 */
record ActionCallbackEndpoints(ActionCaller caller) {
  private static final int MOST = 100;
  private static final Map<String, State> ENDS =
      Map.of("SUCCESS", State.SUCCESS, "FAIL_CONTINUE", State.FAIL_CONTINUE);

  void addTo(Router router) {
    router.on("POST", "/automation/actions/callbacks/complete", this::batch);
    router.on("POST", "/automation/actions/callbacks/{id}/complete", this::one);
  }

  private Answer one(Request request) {
    JsonNode body = request.body();
    State end = end(body);
    if (!completed(request.var("id"), end, body)) {
      throw unknown(request.var("id"));
    }
    return Answer.empty(204);
  }

  private Answer batch(Request request) {
    JsonNode inputs = Request.inputs(request.body(), MOST);
    inputs.forEach(this::end);
    if (caller.settings().batchFailsAsAWhole()) {
      inputs.forEach(this::refuseUnknown);
    }
    inputs.forEach(input -> completed(input.path("callbackId").asText(), end(input), input));
    return Answer.empty(204);
  }

  private void refuseUnknown(JsonNode input) {
    String id = input.path("callbackId").asText();
    boolean early = !caller.settings().completedEarlyIsUnknown();
    if (caller.find(id).filter(each -> each.completable(early)).isEmpty()) {
      throw unknown(id);
    }
  }

  private boolean completed(String id, State end, JsonNode body) {
    Map<String, String> outputs = Json.values(body.path("outputFields"));
    boolean early = !caller.settings().completedEarlyIsUnknown();
    return caller
        .find(id)
        .filter(execution -> execution.complete(end, outputs, early) || forgiven(execution))
        .isPresent();
  }

  private boolean forgiven(ActionExecution execution) {
    return execution.state() != State.CALLING && !caller.settings().completedAgainIsUnknown();
  }

  private State end(JsonNode body) {
    JsonNode outputs = body.path("outputFields");
    if (!outputs.isObject()) {
      throw Refusal.invalid("Some required fields were not set: [outputFields]");
    }
    outputs.fields().forEachRemaining(each -> text(each.getKey(), each.getValue()));
    if (caller.settings().typedOutputsRequired() && !body.path("typedOutputs").isObject()) {
      throw Refusal.invalid("Some required fields were not set: [typedOutputs]");
    }
    return Optional.ofNullable(ENDS.get(outputs.path("hs_execution_state").asText()))
        .orElseThrow(
            () -> Refusal.invalid("hs_execution_state must be one of SUCCESS, FAIL_CONTINUE"));
  }

  private static void text(String name, JsonNode value) {
    if (!value.isTextual()) {
      throw Refusal.invalid("outputFields." + name + " must be a string, not " + value);
    }
  }

  private static Refusal unknown(String id) {
    return Refusal.notFound("No execution waits for the callback " + id);
  }
}
