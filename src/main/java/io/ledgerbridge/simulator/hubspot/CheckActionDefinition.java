package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** Refuses a definition of a custom action that HubSpot's specification does not allow. */
final class CheckActionDefinition {
  private static final List<String> REQUIRED =
      List.of("actionUrl", "functions", "inputFields", "labels", "objectTypes", "published");
  private static final Set<String> LANGUAGES = Set.of("en", "fr", "de", "ja", "es", "pt-br", "nl");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1");

  private CheckActionDefinition() {}

  static void whole(ObjectNode sent) {
    List<String> missing = REQUIRED.stream().filter(name -> !sent.has(name)).toList();
    if (!missing.isEmpty()) {
      throw Refusal.invalid("Some required fields were not set: " + missing);
    }
    address("actionUrl", sent.path("actionUrl").asText());
    labels(sent);
    sent.path("inputFields").forEach(CheckActionField::input);
    sent.path("outputFields").forEach(CheckActionField::output);
    sent.path("inputFieldDependencies").forEach(each -> dependency(sent, each));
    sent.path("executionRules").forEach(rule -> rule(sent, rule));
  }

  /** HTTPS, as everywhere; this machine may do without, so that an app can be tried on it. */
  static void address(String field, String url) {
    URI uri = parsed(field, url);
    boolean secure = "https".equals(uri.getScheme()) && uri.getHost() != null;
    if (!secure && !LOOPBACK.contains(uri.getHost() == null ? "" : uri.getHost())) {
      throw Refusal.invalid(field + " must be an https address, not " + url);
    }
  }

  private static URI parsed(String field, String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(field + " is no address: " + url);
    }
  }

  private static void labels(JsonNode sent) {
    JsonNode labels = sent.path("labels");
    if (labels.at("/en/actionName").asText().isBlank()) {
      throw Refusal.invalid("labels.en.actionName is required");
    }
    labels
        .fields()
        .forEachRemaining(
            each -> {
              CheckActionField.oneOf("labels", each.getKey(), LANGUAGES);
              named(sent, "inputFields", each.getValue().path("inputFieldLabels"));
              named(sent, "inputFields", each.getValue().path("inputFieldDescriptions"));
              named(sent, "outputFields", each.getValue().path("outputFieldLabels"));
            });
  }

  private static void named(JsonNode sent, String fields, JsonNode labels) {
    labels.fieldNames().forEachRemaining(name -> there(sent, fields, name));
  }

  private static void dependency(JsonNode sent, JsonNode dependency) {
    CheckActionField.oneOf(
        "dependencyType",
        dependency.path("dependencyType").asText(),
        Set.of("SINGLE_FIELD", "CONDITIONAL_SINGLE_FIELD"));
    there(sent, "inputFields", dependency.path("controllingFieldName").asText());
    dependency
        .path("dependentFieldNames")
        .forEach(name -> there(sent, "inputFields", name.asText()));
  }

  private static void rule(JsonNode sent, JsonNode rule) {
    String label = rule.path("labelName").asText();
    if (!sent.at("/labels/en/executionRules").has(label)) {
      throw Refusal.invalid("labels.en.executionRules has no text for the rule " + label);
    }
    rule.path("conditions")
        .fieldNames()
        .forEachRemaining(name -> there(sent, "outputFields", name));
  }

  private static void there(JsonNode sent, String fields, String name) {
    if (!name.equals("hs_execution_state") && !ActionDefinitions.names(sent.path(fields), name)) {
      throw Refusal.invalid(fields + " has no field " + name);
    }
  }
}
