package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes associations. The id of the far end is a number, unless the settings say otherwise. */
record LinkJson(Settings settings) {

  ObjectNode of(Link link) {
    ObjectNode json = Json.object();
    if (settings.toObjectIdAsText()) {
      json.put("toObjectId", Long.toString(link.to()));
    } else {
      json.put("toObjectId", link.to());
    }
    ArrayNode types = json.putArray("associationTypes");
    link.types().forEach(type -> types.add(type.json()));
    return json;
  }

  static ObjectNode joined(AssociationType type, String from, String to) {
    ObjectNode json = Json.object();
    json.putObject("from").put("id", from);
    json.putObject("to").put("id", to);
    json.putObject("associationSpec")
        .put("associationCategory", type.category())
        .put("associationTypeId", type.id());
    return json;
  }
}
