package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Answer;
import java.util.List;

/** Shows the pipelines and their stages. */
record PipelineEndpoints(Pipelines pipelines) {

  void addTo(Router router) {
    router.on("GET", "/crm/pipelines/{type}", this::list);
    router.on("GET", "/crm/pipelines/{type}/{id}", this::read);
    router.on("GET", "/crm/pipelines/{type}/{id}/stages", this::stages);
  }

  private Answer list(Request request) {
    List<Pipeline> all = pipelines.of(request.type());
    ArrayNode results = Json.array();
    all.forEach(pipeline -> results.add(pipeline.json(results.size())));
    return results(results);
  }

  private Answer read(Request request) {
    return Answer.json(200, found(request).json(0));
  }

  private Answer stages(Request request) {
    return results(found(request).stagesJson());
  }

  private Pipeline found(Request request) {
    return pipelines.of(request.type()).stream()
        .filter(pipeline -> pipeline.id().equals(request.var("id")))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("There is no pipeline " + request.var("id")));
  }

  private static Answer results(ArrayNode results) {
    ObjectNode body = Json.object();
    body.set("results", results);
    return Answer.json(200, body);
  }
}
