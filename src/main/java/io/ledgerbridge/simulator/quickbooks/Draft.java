package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A record on its way into the books.
 *
 * @param entity as it will be stored
 * @param before as it is stored now; empty for a new one
 */
record Draft(
    Books books,
    Settings settings,
    ObjectNode entity,
    Optional<ObjectNode> before,
    Options options) {

  String text(String name) {
    return entity.path(name).asText("");
  }

  JsonNode was(String name) {
    return before.<JsonNode>map(old -> old.path(name)).orElse(Json.object().path(name));
  }

  void absent(String name, JsonNode value) {
    if (!entity.has(name)) {
      entity.set(name, value);
    }
  }

  void absent(String name, String value) {
    if (!entity.has(name)) {
      entity.put(name, value);
    }
  }

  void absent(String name, boolean value) {
    if (!entity.has(name)) {
      entity.put(name, value);
    }
  }

  void require(String name) {
    if (text(name).isBlank() && !entity.path(name).isContainerNode()) {
      throw Rejection.missing(name);
    }
  }
}
