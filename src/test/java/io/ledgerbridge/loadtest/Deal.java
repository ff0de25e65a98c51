package io.ledgerbridge.loadtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/**
 * A deal of the simulator and what has to become of it.
 *
 * @param fate {@code won}, {@code open} (filtered out), {@code unknown} (parks), {@code old} (parks
 *     while the books are closed)
 * @param written id of the document that was written back; blank for none
 */
record Deal(long portal, String id, String fate, String realm, BigDecimal total, String written) {

  static Deal of(JsonNode json) {
    return new Deal(
        json.path("portal").asLong(),
        json.path("id").asText(),
        json.path("fate").asText(),
        json.path("realm").asText(),
        new BigDecimal(json.path("total").asText()),
        json.path("written").asText(""));
  }

  Event event() {
    String stage = enrols() ? "closedwon" : "contractsent";
    return new Event(portal, id, stage, System.currentTimeMillis());
  }

  /** Whether a flow takes it. */
  boolean enrols() {
    return !fate.equals("open");
  }
}
