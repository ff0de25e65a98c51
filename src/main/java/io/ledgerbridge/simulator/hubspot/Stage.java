package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A stage of a pipeline.
 *
 * @param probability between {@code 0.0} and {@code 1.0}; a closed stage with 1.0 is won
 */
public record Stage(String id, String label, String probability, boolean closed) {

  boolean won() {
    return closed && probability.equals("1.0");
  }

  ObjectNode json(int order) {
    ObjectNode json = Json.object().put("id", id).put("label", label).put("displayOrder", order);
    json.putObject("metadata")
        .put("probability", probability)
        .put("isClosed", Boolean.toString(closed));
    return json.put("writePermissions", "CRM_PERMISSIONS_ENFORCEMENT").put("archived", false);
  }
}
