package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The custom actions that an app has defined. Each change makes another revision. */
final class ActionDefinitions {
  static final long FIRST = 10646377;
  private final Map<Long, ObjectNode> definitions = new TreeMap<>();
  private long next = FIRST;

  synchronized ObjectNode add(ObjectNode sent) {
    ObjectNode definition = sent.deepCopy().put("id", Long.toString(next)).put("revisionId", "1");
    definitions.put(next++, definition);
    return definition.deepCopy();
  }

  /** Replaces the keys that were sent. */
  synchronized ObjectNode change(String id, ObjectNode sent) {
    ObjectNode before = found(id);
    String revision = Integer.toString(before.path("revisionId").asInt() + 1);
    ObjectNode after = before.deepCopy();
    after.setAll(sent.deepCopy());
    after.put("id", id).put("revisionId", revision);
    definitions.put(Long.valueOf(id), after);
    return after.deepCopy();
  }

  synchronized void remove(String id) {
    definitions.remove(found(id).path("id").asLong());
  }

  synchronized ObjectNode get(String id) {
    return found(id).deepCopy();
  }

  synchronized List<ObjectNode> all() {
    List<ObjectNode> all = new ArrayList<>();
    definitions.values().forEach(each -> all.add(each.deepCopy()));
    return all;
  }

  /** The action that is called at an address. */
  Optional<ObjectNode> at(String actionUrl) {
    return all().stream()
        .filter(each -> each.path("actionUrl").asText().equals(actionUrl))
        .findFirst();
  }

  /** One with a drop-down that is filled at an address. */
  Optional<ObjectNode> asking(String optionsUrl) {
    return all().stream()
        .filter(
            each -> each.path("inputFields").findValuesAsText("optionsUrl").contains(optionsUrl))
        .findFirst();
  }

  private ObjectNode found(String id) {
    return Records.number(id)
        .map(definitions::get)
        .orElseThrow(() -> Refusal.notFound("No action definition has the id " + id));
  }

  static boolean names(JsonNode fields, String name) {
    for (JsonNode field : fields) {
      if (field.at("/typeDefinition/name").asText().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
