package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Refuses an input or output field of a custom action that the specification does not allow. */
final class CheckActionField {
  private static final Set<String> TYPES =
      Set.of(
          "bool",
          "date",
          "datetime",
          "enumeration",
          "json",
          "number",
          "object_coordinates",
          "phone_number",
          "string");
  private static final Set<String> FIELD_TYPES =
      Set.of(
          "booleancheckbox",
          "calculation_equation",
          "checkbox",
          "date",
          "file",
          "html",
          "number",
          "phonenumber",
          "radio",
          "select",
          "text",
          "textarea");
  private static final Set<String> VALUES = Set.of("STATIC_VALUE", "OBJECT_PROPERTY");

  private CheckActionField() {}

  static void input(JsonNode field) {
    JsonNode type = output(field);
    JsonNode supported = field.path("supportedValueTypes");
    if (supported.isEmpty()) {
      throw Refusal.invalid("supportedValueTypes is required for " + type.path("name").asText());
    }
    supported.forEach(each -> oneOf("supportedValueTypes", each.asText(), VALUES));
    if (type.has("optionsUrl")) {
      CheckActionDefinition.address("optionsUrl", type.path("optionsUrl").asText());
    } else if (type.path("type").asText().equals("enumeration") && !type.has("options")) {
      throw Refusal.invalid(
          "The enumeration " + type.path("name").asText() + " has neither options nor optionsUrl");
    }
    type.path("options").forEach(CheckActionField::option);
  }

  static JsonNode output(JsonNode field) {
    JsonNode type = field.path("typeDefinition");
    if (type.path("name").asText().isBlank()) {
      throw Refusal.invalid("Some required fields were not set: [typeDefinition.name]");
    }
    oneOf("type", type.path("type").asText(), TYPES);
    oneOf("fieldType", type.path("fieldType").asText(), FIELD_TYPES);
    return type;
  }

  static void oneOf(String name, String value, Set<String> allowed) {
    if (!allowed.contains(value)) {
      throw Refusal.invalid(name + " cannot be '" + value + "'");
    }
  }

  private static void option(JsonNode option) {
    if (!option.path("value").isTextual() || !option.path("label").isTextual()) {
      throw Refusal.invalid("An option needs value and label: " + option);
    }
  }
}
