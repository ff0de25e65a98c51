package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A property of an object type, as the properties API shows it.
 *
 * @param options the allowed values; empty allows all
 * @param readOnly no caller may set it
 * @param unique can address a record as {@code idProperty}
 */
record PropertyDefinition(
    String name,
    String type,
    List<String> options,
    boolean readOnly,
    boolean unique,
    ObjectNode json) {

  private static final Set<String> UNIQUE = Set.of("email");

  /** From a definition in HubSpot's own shape. */
  static PropertyDefinition of(ObjectNode json) {
    List<String> options = new ArrayList<>();
    json.path("options").forEach(option -> options.add(option.path("value").asText()));
    return new PropertyDefinition(
        json.path("name").asText(),
        json.path("type").asText(),
        List.copyOf(options),
        json.path("modificationMetadata").path("readOnlyValue").asBoolean(),
        json.path("hasUniqueValue").asBoolean(),
        json);
  }

  /** From the short form of the built-in ones: type, then flags, then {@code a|b|c} options. */
  static PropertyDefinition builtIn(String name, String group, String shortForm) {
    List<String> words = List.of(shortForm.split(" "));
    ObjectNode json = plain(name, words.get(0), group).put("hubspotDefined", true);
    json.put("hasUniqueValue", UNIQUE.contains(name));
    json.put("calculated", words.contains("calculated"));
    modifiable(json, false, words.contains("readonly"));
    words.stream()
        .filter(word -> word.contains("|"))
        .forEach(word -> options(json, List.of(word.split("\\|"))));
    return of(json);
  }

  PropertyDefinition withOptions(List<String> values) {
    ObjectNode copy = json.deepCopy();
    options(copy, values);
    return of(copy);
  }

  static ObjectNode plain(String name, String type, String group) {
    ObjectNode json = Json.object().put("name", name).put("label", name.replace('_', ' '));
    json.put("type", type).put("fieldType", fieldType(type)).put("groupName", group);
    json.put("description", "").put("displayOrder", -1).put("hidden", false);
    json.put("formField", false).put("calculated", false).put("externalOptions", false);
    json.put("hasUniqueValue", false).put("hubspotDefined", false).put("archived", false);
    json.putArray("options");
    modifiable(json, true, false);
    return json;
  }

  private static void modifiable(ObjectNode json, boolean definition, boolean readOnlyValue) {
    json.putObject("modificationMetadata")
        .put("archivable", definition)
        .put("readOnlyDefinition", !definition)
        .put("readOnlyOptions", false)
        .put("readOnlyValue", readOnlyValue);
  }

  private static String fieldType(String type) {
    return switch (type) {
      case "bool" -> "booleancheckbox";
      case "enumeration" -> "select";
      case "date", "datetime" -> "date";
      case "number" -> "number";
      default -> "text";
    };
  }

  private static void options(ObjectNode json, List<String> values) {
    ArrayNode options = json.putArray("options");
    for (String value : values) {
      options
          .addObject()
          .put("label", value)
          .put("value", value)
          .put("displayOrder", options.size() - 1)
          .put("hidden", false);
    }
  }
}
