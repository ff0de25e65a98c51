package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Answer;

/** An answer other than success, in the shape of HubSpot's error bodies. */
final class Refusal extends RuntimeException {
  private final int status;
  private final transient ObjectNode body;

  private Refusal(int status, String category, String message) {
    super(message);
    this.status = status;
    this.body = Json.object().put("status", "error").put("message", message);
    if (!category.isEmpty()) {
      body.put("category", category);
    }
  }

  static Refusal of(int status, String category, String message) {
    return new Refusal(status, category, message);
  }

  static Refusal invalid(String message) {
    return new Refusal(400, "VALIDATION_ERROR", message);
  }

  static Refusal notFound(String message) {
    return new Refusal(404, "OBJECT_NOT_FOUND", message);
  }

  Refusal with(String name, JsonNode value) {
    body.set(name, value);
    return this;
  }

  Answer answer(String correlationId) {
    return Answer.json(status, body.deepCopy().put("correlationId", correlationId));
  }

  /** The same trouble as one entry of a 207. */
  ObjectNode entry() {
    return body.deepCopy();
  }
}
