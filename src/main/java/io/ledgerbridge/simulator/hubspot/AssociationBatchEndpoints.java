package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Answer;
import java.util.List;

/** Reads and makes the associations of many records, and tells the labels. */
final class AssociationBatchEndpoints {
  private static final int MOST_READ = 1000;
  private static final int MOST_WRITTEN = 2000;
  private static final String BATCH = "/crm/associations/{type}/{to}/batch";
  private static final String LABELS = "/crm/associations/{type}/{to}/labels";
  private final Crm crm;
  private final Settings settings;
  private final LinkJson json;

  AssociationBatchEndpoints(Crm crm, Settings settings) {
    this.crm = crm;
    this.settings = settings;
    this.json = new LinkJson(settings);
  }

  void addTo(Router router) {
    router.on("POST", BATCH + "/read", this::read);
    router.on("POST", BATCH + "/associate/default", this::join);
    router.on("POST", BATCH + "/create", this::join);
    router.on("GET", LABELS, this::labels);
    router.on("POST", LABELS, this::define);
  }

  private Answer read(Request request) {
    BatchAnswer answer = new BatchAnswer(crm.now());
    for (JsonNode input : Request.inputs(request.body(), MOST_READ)) {
      String id = input.path("id").asText();
      List<Link> links =
          Records.number(id)
              .map(number -> crm.associations().of(request.type(), number, to(request)))
              .orElse(List.of());
      if (links.isEmpty()) {
        answer.error(nothing(request, id));
      } else {
        answer.result(found(request, input, links));
      }
    }
    return answer.answer(200, crm.now());
  }

  private ObjectNode found(Request request, JsonNode input, List<Link> links) {
    int from = Request.integer("after", input.path("after").asText("0"));
    Page<Link> page = Page.of(links, from, settings.associationPage());
    ObjectNode result = Json.object();
    result.putObject("from").put("id", input.path("id").asText());
    ArrayNode to = result.putArray("to");
    page.items().forEach(link -> to.add(json.of(link)));
    page.after().ifPresent(after -> result.set("paging", Json.next(after, request.link(after))));
    return result;
  }

  private ObjectNode nothing(Request request, String id) {
    String from = request.type().singular();
    String to = to(request).singular();
    ObjectNode context = Json.object();
    context.putArray("fromObjectId").add(id);
    context.putArray("fromObjectType").add(from);
    context.putArray("toObjectType").add(to);
    return Refusal.notFound("No " + to + " is associated with " + from + " " + id + ".")
        .with("context", context)
        .entry()
        .put("subCategory", "crm.associations.NO_ASSOCIATIONS_FOUND");
  }

  private Answer join(Request request) {
    BatchAnswer answer = new BatchAnswer(crm.now());
    for (JsonNode input : Request.inputs(request.body(), MOST_WRITTEN)) {
      CrmRecord from = crm.alive(request.type(), input.path("from").path("id").asText());
      CrmRecord to = crm.alive(to(request), input.path("to").path("id").asText());
      for (AssociationType type : types(from, to, input)) {
        crm.associations().add(type, from.number(), to.number());
        answer.result(LinkJson.joined(type, from.id(), to.id()));
      }
    }
    return answer.answer(201, crm.now());
  }

  private List<AssociationType> types(CrmRecord from, CrmRecord to, JsonNode input) {
    AssociationTypes known = crm.associations().types();
    if (input.path("types").isEmpty()) {
      return List.of(known.plain(from.type(), to.type()));
    }
    return input.path("types").findValues("associationTypeId").stream()
        .map(JsonNode::asInt)
        .map(
            id ->
                known
                    .find(from.type(), to.type(), id)
                    .orElseThrow(() -> AssociationEndpoints.unknownType(from.type(), id)))
        .toList();
  }

  private Answer labels(Request request) {
    ObjectNode body = Json.object();
    ArrayNode results = body.putArray("results");
    crm.associations()
        .types()
        .between(request.type(), to(request))
        .forEach(type -> results.add(type.json()));
    return Answer.json(200, body);
  }

  private Answer define(Request request) {
    String label = request.body().path("label").asText();
    AssociationType made = crm.associations().types().define(request.type(), to(request), label);
    ObjectNode body = Json.object();
    body.putArray("results").add(made.json()).add(made.reversed().json());
    return Answer.json(200, body);
  }

  private static ObjectType to(Request request) {
    return ObjectType.of(request.var("to"));
  }
}
