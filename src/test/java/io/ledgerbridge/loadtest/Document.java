package io.ledgerbridge.loadtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/**
 * A document of the simulated QuickBooks.
 *
 * @param note its private note, which begins with the record that it was made of
 * @param arrived when the first request for it arrived, in milliseconds of the epoch
 */
record Document(
    String realm, String entity, String id, String note, BigDecimal total, long arrived) {

  static Document of(JsonNode json) {
    return new Document(
        json.path("realm").asText(),
        json.path("entity").asText(),
        json.path("id").asText(),
        json.path("note").asText(),
        new BigDecimal(json.path("total").asText()),
        json.path("arrived").asLong());
  }

  /** The id of the record in "Ledgerbridge portal/type/id/…"; blank when it is none of ours. */
  String record() {
    String[] parts = note.split("/");
    return note.startsWith("Ledgerbridge ") && parts.length > 2 ? parts[2] : "";
  }
}
