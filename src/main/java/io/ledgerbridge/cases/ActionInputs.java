package io.ledgerbridge.cases;

import io.ledgerbridge.actions.Action;
import io.ledgerbridge.actions.ActionInput;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The inputs of a case of a workflow's action.
 *
 * @param form what is filled in in the workflow editor, in the order of its fields
 * @param beside the others, which are chosen where those of flows are
 */
record ActionInputs(Map<ActionInput, String> form, Map<String, String> beside) {

  /**
   * @throws UnreadableCase when there is no such action
   */
  static ActionInputs of(String action, Map<String, String> inputs) {
    Action known = Action.of(action).orElseThrow(() -> unknown(action));
    Map<ActionInput, String> form = new EnumMap<>(ActionInput.class);
    Map<String, String> beside = new HashMap<>(inputs);
    for (ActionInput input : known.inputs()) {
      Optional.ofNullable(beside.remove(input.field())).ifPresent(value -> form.put(input, value));
    }
    return new ActionInputs(form, beside);
  }

  private static UnreadableCase unknown(String action) {
    return new UnreadableCase(
        "there is no action '%s'; actions are %s"
            .formatted(action, Arrays.stream(Action.values()).map(Action::id).toList()));
  }
}
