package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.ledgerbridge.simulator.Answer;
import io.ledgerbridge.simulator.Call;
import io.ledgerbridge.simulator.Control;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Under {@code /__simulator}: {@code POST actions} (an {@link ActionOrder}, or several in an array)
 * brings records to a custom action, all at once, and answers the executions, {@code GET actions}
 * lists all with their states, {@code DELETE actions} forgets them, {@code POST action-settings}
 * takes an {@link ActionSettingsOrder}.
 */
record HubSpotControl(ActionCaller actions) implements Control {
  private static final TypeReference<List<ActionOrder>> ORDERS = new TypeReference<>() {};
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY).build();

  @Override
  public Optional<Answer> answer(Call call) {
    return switch (call.method() + " " + call.path()) {
      case "POST /__simulator/actions" -> Optional.of(start(call));
      case "GET /__simulator/actions" -> Optional.of(list(actions.executions()));
      case "DELETE /__simulator/actions" -> Optional.of(forget());
      case "POST /__simulator/action-settings" -> Optional.of(set(call));
      default -> Optional.empty();
    };
  }

  private Answer start(Call call) {
    try {
      List<ActionOrder> orders = JSON.readValue(call.body(), ORDERS);
      return list(orders.stream().flatMap(each -> actions.start(each).stream()).toList());
    } catch (IOException e) {
      return Answer.of(400, "text/plain", "Not an order for actions: " + message(e));
    }
  }

  private Answer set(Call call) {
    try {
      JSON.readValue(call.body(), ActionSettingsOrder.class).obey(actions.settings());
      return Answer.empty(204);
    } catch (IOException e) {
      return Answer.of(400, "text/plain", "Not settings of actions: " + message(e));
    }
  }

  private static String message(IOException e) {
    if (e.getCause() instanceof Refusal refusal) {
      return refusal.getMessage();
    }
    return e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
  }

  private Answer forget() {
    actions.clear();
    return Answer.empty(204);
  }

  private static Answer list(List<ActionExecution> executions) {
    ArrayNode list = Json.array();
    executions.forEach(each -> list.add(each.json()));
    return Answer.json(200, list);
  }
}
