package io.ledgerbridge.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The properties of the group "QuickBooks" that documents are written back to, one set for each
 * document kind. What is missing is created, once a portal and object type.
 *
 * @see <a href="https://developers.hubspot.com/docs/api-reference/latest/crm/properties/guide">
 *     HubSpot: properties</a>
 */
public class WriteBackProperties {
  private static final String GROUP = "quickbooks";
  private static final Map<String, String> TYPES =
      new TreeMap<>(
          Map.of(
              "id", "string", "number", "string", "link", "string", "total", "number", "status",
              "string"));
  private final HubSpot hubspot;
  private final HubSpotPaths paths;
  private final Set<String> ready = ConcurrentHashMap.newKeySet();

  public WriteBackProperties(HubSpot hubspot, HubSpotPaths paths) {
    this.hubspot = hubspot;
    this.paths = paths;
  }

  /** The name of a property, e.g. {@code quickbooks_invoice_number}. */
  public static String name(String kind, String what) {
    return GROUP + "_" + kind.replace('-', '_') + "_" + what;
  }

  public void ensure(String portal, String objectType, String kind) {
    if (ready.contains(portal + objectType + kind)) {
      return;
    }
    Set<String> known = known(portal, objectType);
    ArrayNode missing = JsonNodeFactory.instance.arrayNode();
    TYPES.forEach(
        (what, type) -> {
          if (!known.contains(name(kind, what))) {
            missing.add(definition(kind, what, type));
          }
        });
    create(portal, objectType, missing);
    ready.add(portal + objectType + kind);
  }

  private void create(String portal, String objectType, ArrayNode missing) {
    if (!missing.isEmpty()) {
      createGroup(portal, objectType);
      hubspot.post(
          portal,
          paths.properties(objectType) + "/batch/create",
          JsonNodeFactory.instance.objectNode().set("inputs", missing));
    }
  }

  private void createGroup(String portal, String objectType) {
    String groups = paths.properties(objectType) + "/groups";
    for (JsonNode group : hubspot.get(portal, groups).path("results")) {
      if (group.path("name").asText("").equals(GROUP)) {
        return;
      }
    }
    ObjectNode group = JsonNodeFactory.instance.objectNode();
    hubspot.post(portal, groups, group.put("name", GROUP).put("label", "QuickBooks"));
  }

  private Set<String> known(String portal, String objectType) {
    Set<String> names = new HashSet<>();
    hubspot
        .get(portal, paths.properties(objectType))
        .path("results")
        .forEach(property -> names.add(property.path("name").asText("")));
    return names;
  }

  private static ObjectNode definition(String kind, String what, String type) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", name(kind, what))
        .put("label", "QuickBooks " + kind.replace('-', ' ') + " " + what)
        .put("groupName", GROUP)
        .put("type", type)
        .put("fieldType", type.equals("number") ? "number" : "text");
  }
}
