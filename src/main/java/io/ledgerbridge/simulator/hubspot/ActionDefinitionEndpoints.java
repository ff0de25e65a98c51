package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Answer;

/** Defines the custom actions of an app. */
record ActionDefinitionEndpoints(ActionDefinitions definitions) {
  private static final String ALL = "/automation/actions/{appId}";
  private static final String ONE = ALL + "/{definitionId}";

  void addTo(Router router) {
    router.on("GET", ALL, this::list);
    router.on("POST", ALL, this::create);
    router.on("GET", ONE, request -> Answer.json(200, definitions.get(id(request))));
    router.on("PATCH", ONE, this::change);
    router.on("DELETE", ONE, this::remove);
  }

  private Answer list(Request request) {
    int from = Request.integer("after", request.call().param("after").orElse("0"));
    Page<ObjectNode> page = Page.of(definitions.all(), from, request.limit(100, 100));
    ObjectNode body = Json.object();
    ArrayNode results = body.putArray("results");
    page.items().forEach(results::add);
    page.after().ifPresent(after -> body.set("paging", Json.next(after, request.link(after))));
    return Answer.json(200, body);
  }

  private Answer create(Request request) {
    ObjectNode sent = request.object();
    CheckActionDefinition.whole(sent);
    return Answer.json(201, definitions.add(sent));
  }

  private Answer change(Request request) {
    ObjectNode sent = request.object();
    if (sent.has("functions")) {
      throw Refusal.invalid("functions have an address of their own and cannot be changed here");
    }
    ObjectNode after = definitions.get(id(request));
    after.setAll(sent);
    CheckActionDefinition.whole(after);
    return Answer.json(200, definitions.change(id(request), sent));
  }

  private Answer remove(Request request) {
    definitions.remove(id(request));
    return Answer.empty(204);
  }

  private static String id(Request request) {
    return request.var("definitionId");
  }
}
