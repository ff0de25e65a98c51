package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Makes a property of the account out of what a caller sent. */
record DefineProperty(Crm crm) {
  private static final List<String> REQUIRED =
      List.of("name", "label", "type", "fieldType", "groupName");
  private static final Set<String> TYPES =
      Set.of(
          "bool",
          "enumeration",
          "date",
          "datetime",
          "string",
          "number",
          "object_coordinates",
          "json",
          "phone_number");

  ObjectNode from(ObjectType type, JsonNode sent) {
    refuseIncomplete(sent);
    refuseUnknown(type, sent);
    ObjectNode json =
        PropertyDefinition.plain(
            sent.path("name").asText(),
            sent.path("type").asText(),
            sent.path("groupName").asText());
    sent.fields().forEachRemaining(field -> json.set(field.getKey(), field.getValue()));
    String now = Timestamps.iso(crm.now());
    json.put("createdAt", now).put("updatedAt", now);
    crm.definitions().put(type, PropertyDefinition.of(json));
    return json;
  }

  private static void refuseIncomplete(JsonNode sent) {
    List<String> missing =
        REQUIRED.stream().filter(name -> sent.path(name).asText("").isEmpty()).toList();
    if (!missing.isEmpty()) {
      throw Refusal.invalid("Some required fields were not set: " + missing);
    }
    if (!TYPES.contains(sent.path("type").asText())) {
      throw Refusal.invalid("There is no property type " + sent.path("type").asText());
    }
  }

  private void refuseUnknown(ObjectType type, JsonNode sent) {
    String name = sent.path("name").asText();
    String group = sent.path("groupName").asText();
    if (crm.definitions().find(type, name).isPresent()) {
      throw Refusal.of(409, "CONFLICT", "A property named '" + name + "' already exists.");
    }
    if (!crm.definitions().groups(type).containsKey(group)) {
      throw Refusal.invalid("Property group " + group + " does not exist");
    }
  }
}
