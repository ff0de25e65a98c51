package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A user who can own records. */
public record Owner(String id, String email, String firstName, String lastName) {

  ObjectNode json() {
    ObjectNode json = Json.object().put("id", id).put("email", email).put("type", "PERSON");
    json.put("firstName", firstName).put("lastName", lastName);
    json.put("userId", Long.parseLong(id) + 1000).put("archived", false);
    json.put("createdAt", "2024-01-01T00:00:00.000Z").put("updatedAt", "2024-01-01T00:00:00.000Z");
    json.putArray("teams");
    return json;
  }
}
