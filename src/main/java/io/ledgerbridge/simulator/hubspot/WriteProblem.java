package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Why one property value of a write cannot be stored. */
record WriteProblem(String property, String code, String message) {

  static Refusal refusal(List<WriteProblem> problems) {
    ArrayNode told = Json.array();
    ArrayNode errors = Json.array();
    for (WriteProblem problem : problems) {
      told.add(problem.told());
      errors.add(problem.error());
    }
    return Refusal.invalid("Property values were not valid: " + told).with("errors", errors);
  }

  private ObjectNode told() {
    return Json.object()
        .put("isValid", false)
        .put("message", message)
        .put("error", code)
        .put("name", property)
        .put("localizedErrorMessage", message);
  }

  private ObjectNode error() {
    ObjectNode error = Json.object().put("message", message).put("code", code);
    error.putObject("context").putArray("propertyName").add(property);
    return error;
  }
}
