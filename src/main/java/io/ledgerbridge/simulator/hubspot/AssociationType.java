package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * One direction of a kind of association.
 *
 * @param reverse the type id of the other direction
 * @param label empty for the plain association that every associated pair has
 */
record AssociationType(
    ObjectType from, ObjectType to, String category, int id, int reverse, Optional<String> label) {

  AssociationType reversed() {
    return new AssociationType(to, from, category, reverse, id, label);
  }

  boolean joins(ObjectType from, ObjectType to) {
    return this.from.equals(from) && this.to.equals(to);
  }

  ObjectNode json() {
    return Json.object()
        .put("category", category)
        .put("typeId", id)
        .put("label", label.orElse(null));
  }
}
