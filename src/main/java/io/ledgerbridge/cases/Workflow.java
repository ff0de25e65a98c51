package io.ledgerbridge.cases;

import io.ledgerbridge.actions.ActionInput;
import io.ledgerbridge.simulator.hubspot.ActionCaller;
import io.ledgerbridge.simulator.hubspot.ActionExecution;
import io.ledgerbridge.simulator.hubspot.ActionOrder;
import io.ledgerbridge.simulator.hubspot.OptionsOrder;
import io.ledgerbridge.simulator.hubspot.OptionsReply;
import io.ledgerbridge.simulator.hubspot.OptionsReply.Option;
import io.ledgerbridge.trial.Trial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A workflow of HubSpot that brings records to one of our actions, through our own doors. */
final class Workflow {
  private final ActionCaller hubspot;
  private final String address;

  Workflow(Trial trial) {
    hubspot = trial.hubspot().actions();
    hubspot.settings().retryDelays(List.of());
    address = trial.url() + "/hubspot/actions";
  }

  /** The record comes to the action, whose form was filled in from its drop-downs. */
  void enrol(String action, Case one, String id) {
    String type = one.subject().objectType();
    Map<ActionInput, String> form = ActionInputs.of(action, one.inputs()).form();
    ActionOrder order = ActionOrder.of(address, action, type, id, chosen(type, form));
    answered(hubspot.start(order).get(0));
  }

  /** The form is filled in from above: the choices of one field may depend on another. */
  private Map<String, String> chosen(String type, Map<ActionInput, String> form) {
    Map<String, String> chosen = new HashMap<>();
    form.forEach((input, word) -> chosen.put(input.field(), chosen(type, input, word, chosen)));
    return chosen;
  }

  /** What the drop-down has behind that label; else the word itself, as HubSpot sends it too. */
  private String chosen(String type, ActionInput input, String word, Map<String, String> before) {
    if (!input.hasOptions()) {
      return word;
    }
    OptionsReply reply =
        hubspot.options(OptionsOrder.of(address, type, input.field(), before).q(word));
    if (reply.status() != 200) {
      throw new IllegalStateException(
          "the choices of " + input.field() + " were answered " + reply.status());
    }
    Optional<Option> option =
        reply.options().stream().filter(each -> each.label().equals(word)).findFirst();
    return option.map(Option::value).orElse(word);
  }

  private static void answered(ActionExecution execution) {
    try {
      execution.answered().get(30, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the workflow was not answered", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
