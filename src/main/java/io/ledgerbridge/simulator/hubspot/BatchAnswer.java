package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Answer;
import java.time.Instant;

/** The envelope of every batch call: 207 as soon as one input failed. */
final class BatchAnswer {
  private final Instant startedAt;
  private final ArrayNode results = Json.array();
  private final ArrayNode errors = Json.array();

  BatchAnswer(Instant startedAt) {
    this.startedAt = startedAt;
  }

  void result(ObjectNode result) {
    results.add(result);
  }

  void error(ObjectNode error) {
    errors.add(error);
  }

  Answer answer(int success, Instant completedAt) {
    ObjectNode body = Json.object().put("status", "COMPLETE");
    body.set("results", results);
    if (!errors.isEmpty()) {
      body.put("numErrors", errors.size()).set("errors", errors);
    }
    body.put("startedAt", Timestamps.iso(startedAt));
    body.put("completedAt", Timestamps.iso(completedAt));
    return Answer.json(errors.isEmpty() ? success : 207, body);
  }
}
