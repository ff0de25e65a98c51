package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** A row of stages that deals pass through. */
public record Pipeline(String id, String label, List<Stage> stages) {

  static Pipeline sales() {
    return new Pipeline(
        "default",
        "Sales Pipeline",
        List.of(
            new Stage("appointmentscheduled", "Appointment Scheduled", "0.2", false),
            new Stage("qualifiedtobuy", "Qualified To Buy", "0.4", false),
            new Stage("presentationscheduled", "Presentation Scheduled", "0.6", false),
            new Stage("decisionmakerboughtin", "Decision Maker Bought-In", "0.8", false),
            new Stage("contractsent", "Contract Sent", "0.9", false),
            new Stage("closedwon", "Closed Won", "1.0", true),
            new Stage("closedlost", "Closed Lost", "0.0", true)));
  }

  Optional<Stage> stage(String id) {
    return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
  }

  ObjectNode json(int order) {
    ObjectNode json = Json.object().put("id", id).put("label", label).put("displayOrder", order);
    json.set("stages", stagesJson());
    return json.put("archived", false);
  }

  ArrayNode stagesJson() {
    ArrayNode array = Json.array();
    stages.forEach(stage -> array.add(stage.json(array.size())));
    return array;
  }
}
