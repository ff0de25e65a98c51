package io.ledgerbridge.actions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a workflow is answered: a state, and fields that its later steps can use. */
final class Answers {
  private static final String STATE = "hs_execution_state";

  private Answers() {}

  /** It waits for the completion, so long at most. */
  static ObjectNode wait(String expiration) {
    return state("BLOCK").put("hs_expiration_duration", expiration);
  }

  /** There is no document, and the workflow goes on. The total is a number: it cannot be empty. */
  static ObjectNode failed(String reason) {
    ObjectNode fields = state("FAIL_CONTINUE");
    for (ActionOutput output : ActionOutput.values()) {
      if (output != ActionOutput.TOTAL) {
        fields.put(output.field(), "");
      }
    }
    return fields.put(ActionOutput.REASON.field(), reason);
  }

  static ObjectNode success() {
    return state("SUCCESS");
  }

  private static ObjectNode state(String state) {
    return JsonNodeFactory.instance.objectNode().put(STATE, state);
  }
}
