package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** The inputs of one batch call over records, and the answer that grows from them. */
final class Batch {
  private static final int MOST = 100;
  private final Crm crm;
  private final ObjectType type;
  private final ArrayNode inputs;
  private final String idProperty;
  private final BatchAnswer answer;

  Batch(Crm crm, Request request) {
    JsonNode body = request.body();
    this.crm = crm;
    this.type = request.type();
    this.inputs = Request.inputs(body, MOST);
    this.idProperty = body.path("idProperty").asText("");
    this.answer = new BatchAnswer(crm.now());
  }

  ObjectType type() {
    return type;
  }

  ArrayNode inputs() {
    return inputs;
  }

  String idProperty(JsonNode input) {
    return input.path("idProperty").asText(idProperty);
  }

  /** Works on each record that is there; those that are not become one error. */
  Batch each(BiFunction<CrmRecord, JsonNode, ObjectNode> work) {
    FindRecord find = new FindRecord(crm);
    List<String> missing = new ArrayList<>();
    for (JsonNode input : inputs) {
      String id = input.path("id").asText();
      find.by(type, idProperty(input), id)
          .ifPresentOrElse(
              record -> answer.result(work.apply(record, input)), () -> missing.add(id));
    }
    if (!missing.isEmpty()) {
      answer.error(notThere(missing));
    }
    return this;
  }

  BatchAnswer results() {
    return answer;
  }

  Answer answer(int success) {
    return answer.answer(success, crm.now());
  }

  private ObjectNode notThere(List<String> ids) {
    ObjectNode context = Json.object();
    context.set("ids", Json.strings(ids));
    String message =
        "Could not get some %s objects, they may be deleted or not exist. Check that ids are valid.";
    return Refusal.notFound(message.formatted(type.singular().toUpperCase(Locale.ROOT)))
        .with("context", context)
        .entry();
  }
}
