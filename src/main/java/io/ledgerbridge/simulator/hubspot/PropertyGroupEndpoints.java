package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Answer;

/** Shows and makes the groups in which properties stand. */
record PropertyGroupEndpoints(PropertyDefinitions definitions) {
  private static final String GROUPS = "/crm/properties/{type}/groups";

  void addTo(Router router) {
    router.on("GET", GROUPS, this::list);
    router.on("POST", GROUPS, this::create);
  }

  private Answer list(Request request) {
    ObjectNode body = Json.object();
    ArrayNode results = body.putArray("results");
    definitions.groups(request.type()).forEach((name, label) -> results.add(json(name, label)));
    return Answer.json(200, body);
  }

  private Answer create(Request request) {
    JsonNode sent = request.body();
    String name = sent.path("name").asText("");
    String label = sent.path("label").asText("");
    if (name.isEmpty() || label.isEmpty()) {
      throw Refusal.invalid("Some required fields were not set: [name, label]");
    }
    if (definitions.groups(request.type()).containsKey(name)) {
      throw Refusal.of(409, "CONFLICT", "A property group named '" + name + "' already exists.");
    }
    definitions.addGroup(request.type(), name, label);
    return Answer.json(201, json(name, label));
  }

  private static ObjectNode json(String name, String label) {
    return Json.object()
        .put("name", name)
        .put("label", label)
        .put("displayOrder", -1)
        .put("archived", false);
  }
}
