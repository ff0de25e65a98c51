package io.ledgerbridge.matching;

import com.fasterxml.jackson.databind.JsonNode;

/** A mirrored record: its id, whether it can be used, and all that QuickBooks said of it. */
public record Named(String id, boolean active, JsonNode body) {

  public String text(String field) {
    return body.path(field).asText("");
  }

  /** Display name of a customer, name of anything else. */
  public String name() {
    return body.hasNonNull("DisplayName") ? text("DisplayName") : text("Name");
  }
}
