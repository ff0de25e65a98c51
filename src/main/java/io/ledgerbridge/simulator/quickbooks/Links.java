package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The links of a sales document: an estimate may be named, payments are the server's. */
final class Links {
  private Links() {}

  static void check(Draft draft) {
    ArrayNode links = Json.array();
    draft.was("LinkedTxn").forEach(link -> keep(links, (ObjectNode) link));
    Json.objects(draft.entity().path("LinkedTxn")).forEach(link -> add(draft, links, link));
    draft.entity().set("LinkedTxn", links);
  }

  private static void keep(ArrayNode links, ObjectNode link) {
    if (!writable(link)) {
      links.add(link.deepCopy());
    }
  }

  private static void add(Draft draft, ArrayNode links, ObjectNode link) {
    if (!writable(link)) {
      return;
    }
    String type = link.path("TxnType").asText();
    String id = link.path("TxnId").asText();
    boolean exists =
        Kinds.find(type).flatMap(kind -> draft.books().find(kind.name(), id)).isPresent();
    if (!exists) {
      throw Rejection.of(
          "620", "Txn ID Cannot Be Linked", "The Txn ID (%s) can't be linked.".formatted(id));
    }
    links.add(link);
  }

  /** Linked payments must be unlinked before a document can be deleted. */
  static boolean hasPayments(ObjectNode document) {
    return Json.objects(document.path("LinkedTxn")).stream().anyMatch(link -> !writable(link));
  }

  private static boolean writable(ObjectNode link) {
    return link.path("TxnType").asText().matches("Estimate|TimeActivity");
  }
}
