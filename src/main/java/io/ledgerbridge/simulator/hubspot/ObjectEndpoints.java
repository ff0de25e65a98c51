package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Answer;
import java.util.List;

/** Reads and writes single records. */
final class ObjectEndpoints {
  private final Crm crm;
  private final RecordJson json;
  private final InlineAssociations inline;
  private final FindRecord find;
  private final CreateRecord create;

  ObjectEndpoints(Crm crm, Settings settings) {
    this.crm = crm;
    this.json = new RecordJson(crm, settings);
    this.inline = new InlineAssociations(crm, settings);
    this.find = new FindRecord(crm);
    this.create = new CreateRecord(crm);
  }

  void addTo(Router router) {
    router.on("GET", "/crm/objects/{type}", this::list);
    router.on("POST", "/crm/objects/{type}", this::create);
    router.on("GET", "/crm/objects/{type}/{id}", this::read);
    router.on("PATCH", "/crm/objects/{type}/{id}", this::update);
    router.on("DELETE", "/crm/objects/{type}/{id}", this::archive);
  }

  private Answer list(Request request) {
    int limit = request.limit(10, 100);
    long after = Records.number(request.call().param("after").orElse("-1")).orElse(-1L);
    List<CrmRecord> found =
        crm.records().after(request.type(), after, request.flag("archived"), limit + 1);
    List<CrmRecord> page = found.subList(0, Math.min(limit, found.size()));
    ObjectNode body = Json.object();
    ArrayNode results = body.putArray("results");
    page.forEach(record -> results.add(shown(record, request)));
    if (found.size() > limit) {
      String last = page.get(limit - 1).id();
      body.set("paging", Json.next(last, request.link(last)));
    }
    return Answer.json(200, body);
  }

  private Answer read(Request request) {
    CrmRecord record =
        request.flag("archived")
            ? crm.records()
                .find(request.type(), request.var("id"))
                .filter(found -> found.archivedAt().isPresent())
                .orElseThrow(() -> Refusal.notFound("Object not found."))
            : find.by(request);
    return Answer.json(200, shown(record, request).put("url", json.url(record)));
  }

  private ObjectNode shown(CrmRecord record, Request request) {
    ObjectNode shown = json.of(record, Wanted.of(request));
    inline.addTo(shown, record, request);
    return shown;
  }

  private Answer create(Request request) {
    JsonNode body = request.body();
    return Answer.json(201, json.written(create.from(request.type(), body)));
  }

  private Answer update(Request request) {
    CrmRecord record = find.by(request);
    CrmRecord updated =
        crm.update(
            record.type(),
            record.id(),
            Json.values(request.body().path("properties")),
            Origin.CALLER);
    return Answer.json(200, json.written(updated));
  }

  private Answer archive(Request request) {
    crm.find(request.type(), request.var("id"))
        .ifPresent(record -> crm.archive(record.type(), record.id(), Origin.CALLER));
    return Answer.empty(204);
  }
}
