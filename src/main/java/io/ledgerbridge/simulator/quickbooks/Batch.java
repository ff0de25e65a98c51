package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Several requests in one, each with an answer of its own. */
record Batch(Company company, Entries entries, Payloads payloads) {

  ObjectNode answer(ObjectNode body) {
    List<ObjectNode> items = Json.objects(body.path("BatchItemRequest"));
    int most = company.settings().batchSize();
    if (items.size() > most) {
      throw Rejection.of(
          "1040",
          "Batch size exceeds allowed limit",
          "The batch size for the batch request is too big. The limit is " + most);
    }
    ObjectNode answer = Json.object();
    ArrayNode answers = answer.putArray("BatchItemResponse");
    items.forEach(item -> answers.add(one(item)));
    return answer;
  }

  private ObjectNode one(ObjectNode item) {
    ObjectNode answer = Json.object().put("bId", item.path("bId").asText());
    try {
      return item.has("Query") ? query(item, answer) : entity(item, answer);
    } catch (Rejection rejection) {
      answer.set("Fault", FaultAnswer.fault(rejection));
      return answer;
    }
  }

  private ObjectNode query(ObjectNode item, ObjectNode answer) {
    JsonNode found = new Statement(item.get("Query").asText()).answer(entries.books());
    answer.set("QueryResponse", found.get("QueryResponse"));
    return answer;
  }

  private ObjectNode entity(ObjectNode item, ObjectNode answer) {
    for (var member : item.properties()) {
      if (member.getValue() instanceof ObjectNode body) {
        Kind kind = Kinds.named(member.getKey());
        payloads
            .show(kind, Json.print(body))
            .ifPresent(
                refusal -> {
                  throw Rejection.of("10000", "Refused by the listener", refusal.toString());
                });
        Options options =
            Options.of(item.path("operation").asText(""), item.path("optionsData").asText(""));
        answer.set(kind.name(), entries.post(kind, body, options));
        return answer;
      }
    }
    throw Rejection.missing("BatchItemRequest");
  }
}
