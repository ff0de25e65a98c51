package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.quickbooks.Told.Operation;
import java.util.Map;
import java.util.Optional;

/** Writes into the books: create, update, void, delete. Call it with the company locked. */
record Entries(Books books, Settings settings) {

  /** The body decides: with an Id it is an update. */
  ObjectNode post(Kind kind, ObjectNode body, Options options) {
    if (!kind.writable()) {
      throw Rejection.operation("create/update of " + kind.name());
    }
    kind.shape().check("", body);
    if (options.isDelete()) {
      return delete(kind, body);
    }
    if (options.isVoid()) {
      return voided(kind, body, options);
    }
    return body.has("Id") ? update(kind, body, options) : create(kind, body, options);
  }

  /** Keeps an Id that the body brings along: only callers inside this machine may do so. */
  ObjectNode create(Kind kind, ObjectNode body, Options options) {
    kind.shape().check("", body);
    ObjectNode entity = body.deepCopy();
    kind.shape().dropReadOnly(entity);
    complete(kind, new Draft(books, settings, entity, Optional.empty(), options));
    books.add(kind, entity);
    return entity.deepCopy();
  }

  private ObjectNode update(Kind kind, ObjectNode body, Options options) {
    ObjectNode before = current(kind, body);
    boolean sparse = body.path("sparse").asBoolean();
    ObjectNode sent = body.deepCopy();
    kind.shape().dropReadOnly(sent);
    ObjectNode entity = sparse ? merged(before, sent) : sent;
    complete(kind, new Draft(books, settings, entity, Optional.of(before), options));
    books.replace(kind, before, entity, Operation.UPDATE);
    return entity.deepCopy();
  }

  /** New lines come with their own tax or with none: the old tax is computed anew. */
  private static ObjectNode merged(ObjectNode before, ObjectNode sent) {
    ObjectNode entity = before.deepCopy();
    if (sent.has("Line")) {
      entity.remove("TxnTaxDetail");
    }
    for (Map.Entry<String, JsonNode> each : sent.properties()) {
      entity.set(each.getKey(), each.getValue());
    }
    return entity;
  }

  private void complete(Kind kind, Draft draft) {
    new References(books).check(kind.shape(), draft.entity());
    kind.complete(draft);
  }

  private ObjectNode voided(Kind kind, ObjectNode body, Options options) {
    ObjectNode before = current(kind, body);
    ObjectNode entity = before.deepCopy();
    kind.voided(new Draft(books, settings, entity, Optional.of(before), options));
    books.replace(kind, before, entity, Operation.VOID);
    return entity.deepCopy();
  }

  private ObjectNode delete(Kind kind, ObjectNode body) {
    if (!kind.deletable()) {
      throw Rejection.operation("delete of " + kind.name());
    }
    ObjectNode before = current(kind, body);
    Draft draft = new Draft(books, settings, before, Optional.empty(), Options.NONE);
    Period.check(draft);
    if (Links.bind(before)) {
      throw Rejection.of(
          "800",
          "Cannot delete object",
          "The object can't be deleted due to existing dependencies. Unlink them first.");
    }
    books.remove(kind, before);
    String id = before.get("Id").asText();
    return Json.object().put("domain", "QBO").put("status", "Deleted").put("Id", id);
  }

  private ObjectNode current(Kind kind, ObjectNode body) {
    String id = body.path("Id").asText("");
    ObjectNode before = books.find(kind.name(), id).orElseThrow(Rejection::notFound);
    if (!body.has("SyncToken")) {
      throw Rejection.missing("SyncToken");
    }
    if (!body.get("SyncToken").asText().equals(before.get("SyncToken").asText())) {
      throw Rejection.of(
          "5010",
          "Stale Object Error",
          "Stale Object Error : You and root were working on this at the same time. root finished"
              + " before you did, so your work was not saved.");
    }
    return before;
  }
}
