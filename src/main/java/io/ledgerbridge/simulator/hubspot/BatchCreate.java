package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Answer;
import java.util.HashSet;
import java.util.Set;

/**
 * Creates many records. One bad input refuses them all, unless every input has its own {@code
 * objectWriteTraceId}: then it becomes an error of a 207.
 */
record BatchCreate(Crm crm, RecordJson json) implements Endpoint {

  @Override
  public Answer answer(Request request) {
    Batch batch = new Batch(crm, request);
    return traced(batch) ? oneByOne(batch) : allOrNone(batch);
  }

  private Answer allOrNone(Batch batch) {
    for (JsonNode input : batch.inputs()) {
      crm.checkNew(batch.type(), Json.values(input.path("properties")), Origin.CALLER);
    }
    batch.inputs().forEach(input -> batch.results().result(created(batch, input)));
    return batch.answer(201);
  }

  private Answer oneByOne(Batch batch) {
    for (JsonNode input : batch.inputs()) {
      try {
        batch.results().result(created(batch, input));
      } catch (Refusal refusal) {
        batch.results().error(named(refusal.entry(), input));
      }
    }
    return batch.answer(201);
  }

  private ObjectNode created(Batch batch, JsonNode input) {
    ObjectNode created = json.written(new CreateRecord(crm).from(batch.type(), input));
    if (input.has("objectWriteTraceId")) {
      created.set("objectWriteTraceId", input.path("objectWriteTraceId"));
    }
    return created;
  }

  private static boolean traced(Batch batch) {
    Set<String> traces = new HashSet<>();
    batch.inputs().forEach(input -> traces.add(input.path("objectWriteTraceId").asText("")));
    return traces.size() == batch.inputs().size() && !traces.contains("");
  }

  private static ObjectNode named(ObjectNode error, JsonNode input) {
    String trace = input.path("objectWriteTraceId").asText();
    error.withObjectProperty("context").putArray("objectWriteTraceId").add(trace);
    return error;
  }
}
