package io.ledgerbridge.loadtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** A delivery as the API shows it. */
record Delivery(
    String id,
    String state,
    String objectId,
    String company,
    String documentId,
    BigDecimal total,
    String reason,
    String sentence) {

  static Delivery of(JsonNode json) {
    return new Delivery(
        json.path("id").asText(),
        json.path("state").asText(),
        json.path("objectId").asText(),
        json.path("company").asText(""),
        json.path("documentId").asText(""),
        new BigDecimal(json.path("total").asText("0")),
        json.path("reason").path("code").asText(""),
        json.path("reason").path("sentence").asText(""));
  }
}
