package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Answer;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads and writes up to 100 records at once. */
final class BatchEndpoints {
  private final Crm crm;
  private final RecordJson json;

  BatchEndpoints(Crm crm, Settings settings) {
    this.crm = crm;
    this.json = new RecordJson(crm, settings);
  }

  void addTo(Router router) {
    BatchCreate create = new BatchCreate(crm, json);
    router.on("POST", "/crm/objects/{type}/batch/read", this::read);
    router.on("POST", "/crm/objects/{type}/batch/update", this::update);
    router.on("POST", "/crm/objects/{type}/batch/upsert", this::upsert);
    router.on("POST", "/crm/objects/{type}/batch/archive", this::archive);
    router.on("POST", "/crm/objects/{type}/batch/create", create);
  }

  private Answer read(Request request) {
    Wanted wanted = Wanted.of(request.body());
    return new Batch(crm, request).each((record, input) -> json.of(record, wanted)).answer(200);
  }

  private Answer update(Request request) {
    Batch batch = new Batch(crm, request);
    refuseRepeated(batch);
    for (JsonNode input : batch.inputs()) {
      Map<String, String> given = Json.values(input.path("properties"));
      new FindRecord(crm)
          .by(batch.type(), batch.idProperty(input), input.path("id").asText())
          .ifPresentOrElse(
              record -> crm.checkChange(record, given, Origin.CALLER),
              () -> crm.checkValues(batch.type(), given));
    }
    return batch.each(this::updated).answer(200);
  }

  private Answer upsert(Request request) {
    Batch batch = new Batch(crm, request);
    for (JsonNode input : batch.inputs()) {
      batch.results().result(upserted(batch, input));
    }
    return batch.answer(200);
  }

  private Answer archive(Request request) {
    new Batch(crm, request).each(this::archived);
    return Answer.empty(204);
  }

  private ObjectNode upserted(Batch batch, JsonNode input) {
    String property = batch.idProperty(input);
    Optional<CrmRecord> known =
        new FindRecord(crm).by(batch.type(), property, input.path("id").asText());
    if (known.isPresent()) {
      return updated(known.get(), input).put("new", false);
    }
    ObjectNode keyed = input.deepCopy();
    keyed.withObjectProperty("properties").set(property, input.path("id"));
    return json.written(new CreateRecord(crm).from(batch.type(), keyed)).put("new", true);
  }

  private ObjectNode updated(CrmRecord record, JsonNode input) {
    return json.written(
        crm.update(
            record.type(), record.id(), Json.values(input.path("properties")), Origin.CALLER));
  }

  private ObjectNode archived(CrmRecord record, JsonNode input) {
    crm.archive(record.type(), record.id(), Origin.CALLER);
    return Json.object();
  }

  private static void refuseRepeated(Batch batch) {
    Set<String> seen = new HashSet<>();
    for (JsonNode input : batch.inputs()) {
      String id = input.path("id").asText();
      if (!seen.add(id)) {
        throw Refusal.invalid(
            "Duplicate IDs found in batch input: [" + id + "]. IDs must be unique");
      }
    }
  }
}
