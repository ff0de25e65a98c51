package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Answer;

/** Shows and makes property definitions. */
final class PropertyEndpoints {
  private static final int MOST = 100;
  private final Crm crm;
  private final DefineProperty define;

  PropertyEndpoints(Crm crm) {
    this.crm = crm;
    this.define = new DefineProperty(crm);
  }

  void addTo(Router router) {
    new PropertyGroupEndpoints(crm.definitions()).addTo(router);
    router.on("GET", "/crm/properties/{type}", this::list);
    router.on("POST", "/crm/properties/{type}", this::create);
    router.on("POST", "/crm/properties/{type}/batch/create", this::createAll);
    router.on("POST", "/crm/properties/{type}/batch/read", this::readAll);
    router.on("GET", "/crm/properties/{type}/{name}", this::read);
    router.on("DELETE", "/crm/properties/{type}/{name}", this::remove);
  }

  private Answer list(Request request) {
    ObjectNode body = Json.object();
    ArrayNode results = body.putArray("results");
    crm.definitions().all(request.type()).forEach(each -> results.add(each.json()));
    return Answer.json(200, body);
  }

  private Answer read(Request request) {
    return Answer.json(200, found(request.type(), request.var("name")));
  }

  private Answer create(Request request) {
    return Answer.json(201, define.from(request.type(), request.body()));
  }

  private Answer createAll(Request request) {
    BatchAnswer answer = new BatchAnswer(crm.now());
    for (JsonNode input : Request.inputs(request.body(), MOST)) {
      try {
        answer.result(define.from(request.type(), input));
      } catch (Refusal refusal) {
        answer.error(refusal.entry());
      }
    }
    return answer.answer(201, crm.now());
  }

  private Answer readAll(Request request) {
    BatchAnswer answer = new BatchAnswer(crm.now());
    for (JsonNode input : Request.inputs(request.body(), MOST)) {
      try {
        answer.result(found(request.type(), input.path("name").asText()));
      } catch (Refusal refusal) {
        answer.error(refusal.entry());
      }
    }
    return answer.answer(200, crm.now());
  }

  private Answer remove(Request request) {
    crm.definitions().remove(request.type(), request.var("name"));
    return Answer.empty(204);
  }

  private ObjectNode found(ObjectType type, String name) {
    return crm.definitions()
        .find(type, name)
        .map(PropertyDefinition::json)
        .orElseThrow(() -> Refusal.notFound("Property " + name + " does not exist"));
  }
}
