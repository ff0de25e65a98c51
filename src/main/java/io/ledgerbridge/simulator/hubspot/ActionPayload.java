package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes what an app is posted. */
record ActionPayload(
    Crm crm, Settings settings, ActionSettings actions, ActionDefinitions definitions) {
  private static final long WORKFLOW = 192814114;

  String execution(ActionOrder order, String callbackId) {
    Optional<ObjectNode> definition = definitions.at(order.url());
    ObjectNode body = Json.object().put("callbackId", callbackId);
    body.set("origin", origin(definition));
    body.putObject("context").put("source", "WORKFLOWS").put("workflowId", WORKFLOW);
    body.set("object", object(order, definition));
    ObjectNode inputs = body.putObject("inputFields");
    new TreeMap<>(order.inputs()).forEach(inputs::put);
    if (actions.repeatsFields()) {
      body.set("fields", inputs.deepCopy());
    }
    return body.toString();
  }

  String options(OptionsOrder order) {
    ObjectNode body = Json.object();
    body.set("origin", origin(definitions.asking(order.url())));
    body.put("objectTypeId", order.objectType().id());
    body.put("inputFieldName", order.inputFieldName());
    ObjectNode inputs = body.putObject("inputFields");
    order
        .inputs()
        .forEach(
            (name, value) ->
                inputs.putObject(name).put("type", "STATIC_VALUE").put("value", value));
    ObjectNode fetch = body.putObject("fetchOptions");
    order.q().ifPresent(words -> fetch.put("q", words));
    order.after().ifPresent(place -> fetch.put("after", place));
    return body.toString();
  }

  private ObjectNode origin(Optional<ObjectNode> definition) {
    return Json.object()
        .put("portalId", settings.portalId())
        .put(
            "actionDefinitionId",
            definition.map(each -> each.path("id").asLong()).orElse(ActionDefinitions.FIRST))
        .put(
            "actionDefinitionVersion",
            definition.map(each -> each.path("revisionId").asInt()).orElse(1));
  }

  private ObjectNode object(ActionOrder order, Optional<ObjectNode> definition) {
    ObjectType type = order.objectType();
    ObjectNode object = Json.object().put("objectId", order.objectId());
    ObjectNode sent = object.putObject("properties");
    Map<String, String> there =
        crm.find(type, Long.toString(order.objectId())).map(CrmRecord::properties).orElse(Map.of());
    order
        .properties()
        .orElseGet(() -> definition.map(ActionPayload::asked).orElse(List.of()))
        .forEach(name -> Optional.ofNullable(there.get(name)).ifPresent(v -> sent.put(name, v)));
    String name = type.singular().toUpperCase(Locale.ROOT);
    return object.put("objectType", actions.typeIds() ? type.id() : name);
  }

  private static List<String> asked(ObjectNode definition) {
    return Json.texts(definition.at("/objectRequestOptions/properties"));
  }
}
