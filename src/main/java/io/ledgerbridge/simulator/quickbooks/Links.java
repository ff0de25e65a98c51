package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The links of a document: some may be written by their type, the others are the server's. */
final class Links {
  private Links() {}

  /**
   * @param writable the types that a body may link to; links to others are kept as they are
   */
  static void check(Draft draft, Set<String> writable) {
    ArrayNode links = Json.array();
    Json.objects(draft.was("LinkedTxn")).stream()
        .filter(link -> !writable.contains(type(link)))
        .forEach(link -> links.add(link.deepCopy()));
    Json.objects(draft.entity().path("LinkedTxn")).stream()
        .filter(link -> writable.contains(type(link)))
        .forEach(link -> links.add(existing(draft, link)));
    draft.entity().set("LinkedTxn", links);
  }

  private static ObjectNode existing(Draft draft, ObjectNode link) {
    String id = link.path("TxnId").asText();
    boolean exists =
        Kinds.find(type(link)).flatMap(kind -> draft.books().find(kind.name(), id)).isPresent();
    if (!exists) {
      throw Rejection.unlinkable(id);
    }
    return link;
  }

  private static String type(ObjectNode link) {
    return link.path("TxnType").asText();
  }

  /** The ids of the documents of a type that this one is linked to. */
  static Set<String> ids(JsonNode document, String type) {
    Set<String> ids = new LinkedHashSet<>();
    Json.objects(document.path("LinkedTxn")).stream()
        .filter(link -> type(link).equals(type))
        .forEach(link -> ids.add(link.path("TxnId").asText()));
    return ids;
  }

  /** The ids that are linked to in the first document and not in the second. */
  static Set<String> lost(Optional<ObjectNode> before, Optional<ObjectNode> after, String type) {
    Set<String> lost = before.map(old -> ids(old, type)).orElseGet(LinkedHashSet::new);
    after.ifPresent(now -> lost.removeAll(ids(now, type)));
    return lost;
  }

  static void add(ObjectNode document, String type, String id) {
    if (!ids(document, type).contains(id)) {
      document.withArray("LinkedTxn").addObject().put("TxnId", id).put("TxnType", type);
    }
  }

  static void remove(ObjectNode document, String type, String id) {
    ArrayNode rest = Json.array();
    Json.objects(document.path("LinkedTxn")).stream()
        .filter(link -> !type(link).equals(type) || !link.path("TxnId").asText().equals(id))
        .forEach(rest::add);
    document.set("LinkedTxn", rest);
  }

  /** What was made from a document, or pays it, must be unlinked before it can be deleted. */
  static boolean bind(ObjectNode document) {
    return !ids(document, "Payment").isEmpty() || !ids(document, "Invoice").isEmpty();
  }
}
