package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Answer;
import java.util.ArrayList;
import java.util.List;

/** Reads and changes the associations of one record. */
final class AssociationEndpoints {
  private static final int MOST_ON_PAGE = 500;
  private final Crm crm;
  private final LinkJson json;

  AssociationEndpoints(Crm crm, Settings settings) {
    this.crm = crm;
    this.json = new LinkJson(settings);
  }

  void addTo(Router router) {
    router.on("GET", "/crm/objects/{type}/{id}/associations/{to}", this::list);
    router.on("PUT", "/crm/objects/{type}/{id}/associations/default/{to}/{toId}", this::join);
    router.on("PUT", "/crm/objects/{type}/{id}/associations/{to}/{toId}", this::label);
    router.on("DELETE", "/crm/objects/{type}/{id}/associations/{to}/{toId}", this::part);
  }

  static Refusal unknownType(ObjectType from, int id) {
    ObjectNode context = Json.object();
    context.putArray("INVALID_ASSOCIATION_TYPE_ID").add(Integer.toString(id));
    return Refusal.invalid("No association type " + id + " from " + from.singular())
        .with("context", context);
  }

  private Answer list(Request request) {
    CrmRecord record = crm.alive(request.type(), request.var("id"));
    int limit = request.limit(MOST_ON_PAGE, MOST_ON_PAGE);
    int from = Request.integer("after", request.call().param("after").orElse("0"));
    List<Link> links =
        crm.associations().of(record.type(), record.number(), ObjectType.of(request.var("to")));
    Page<Link> page = Page.of(links, from, limit);
    ObjectNode body = Json.object();
    ArrayNode results = body.putArray("results");
    page.items().forEach(link -> results.add(json.of(link)));
    page.after().ifPresent(after -> body.set("paging", Json.next(after, request.link(after))));
    return Answer.json(200, body);
  }

  private Answer join(Request request) {
    Pair pair = pair(request);
    AssociationType plain = crm.associations().types().plain(pair.from.type(), pair.to.type());
    crm.associations().add(plain, pair.from.number(), pair.to.number());
    BatchAnswer answer = new BatchAnswer(crm.now());
    answer.result(LinkJson.joined(plain, pair.from.id(), pair.to.id()));
    answer.result(LinkJson.joined(plain.reversed(), pair.to.id(), pair.from.id()));
    return answer.answer(200, crm.now());
  }

  private Answer label(Request request) {
    Pair pair = pair(request);
    List<AssociationType> types = new ArrayList<>();
    for (JsonNode spec : request.body()) {
      types.add(named(pair, spec.path("associationTypeId").asInt()));
    }
    new LabelPair(crm.associations()).with(types, pair.from.number(), pair.to.number());
    ObjectNode body =
        Json.object()
            .put("fromObjectTypeId", pair.from.type().id())
            .put("fromObjectId", pair.from.number())
            .put("toObjectTypeId", pair.to.type().id())
            .put("toObjectId", pair.to.number());
    body.set("labels", Json.strings(types.stream().flatMap(t -> t.label().stream()).toList()));
    return Answer.json(201, body);
  }

  private Answer part(Request request) {
    Pair pair = pair(request);
    crm.associations()
        .remove(pair.from.type(), pair.from.number(), pair.to.type(), pair.to.number());
    return Answer.empty(204);
  }

  private record Pair(CrmRecord from, CrmRecord to) {}

  private Pair pair(Request request) {
    return new Pair(
        crm.alive(request.type(), request.var("id")),
        crm.alive(ObjectType.of(request.var("to")), request.var("toId")));
  }

  private AssociationType named(Pair pair, int id) {
    return crm.associations()
        .types()
        .find(pair.from.type(), pair.to.type(), id)
        .orElseThrow(() -> unknownType(pair.from.type(), id));
  }
}
