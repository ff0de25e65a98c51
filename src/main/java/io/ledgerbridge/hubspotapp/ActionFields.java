package io.ledgerbridge.hubspotapp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.actions.Action;
import io.ledgerbridge.actions.ActionInput;
import io.ledgerbridge.actions.ActionOutput;
import java.util.List;

/**
 * What an action asks for and gives back, in HubSpot's words.
 *
 * @see <a href="https://developers.hubspot.com/docs/guides/api/automation/custom-workflow-actions">
 *     HubSpot: custom workflow actions</a>
 */
record ActionFields(Action action, AppChoices choices) {
  static final List<String> YES_OR_NO = List.of("true", "false");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  ArrayNode inputs() {
    ArrayNode fields = JSON.arrayNode();
    action.inputs().forEach(input -> fields.add(input(input)));
    return fields;
  }

  /** The choices are those of the account: it comes first, and is sent along. */
  ArrayNode dependencies() {
    ArrayNode dependencies = JSON.arrayNode();
    ObjectNode dependency = dependencies.addObject().put("dependencyType", "SINGLE_FIELD");
    dependency.put("controllingFieldName", ActionInput.ACCOUNT.field());
    ArrayNode dependent = dependency.putArray("dependentFieldNames");
    action.inputs().stream()
        .filter(ActionInput::dependsOnAccount)
        .forEach(input -> dependent.add(input.field()));
    return dependencies;
  }

  /** The total is a number, so that later steps can compare it. */
  ArrayNode outputs() {
    ArrayNode fields = JSON.arrayNode();
    for (ActionOutput output : ActionOutput.values()) {
      boolean number = output == ActionOutput.TOTAL;
      fields
          .addObject()
          .putObject("typeDefinition")
          .put("name", output.field())
          .put("type", number ? "number" : "string")
          .put("fieldType", number ? "number" : "text");
    }
    return fields;
  }

  /** What the workflow's history shows; the first rule that fits decides. */
  ArrayNode rules() {
    ArrayNode rules = JSON.arrayNode();
    rule(rules, "made", "SUCCESS");
    rule(rules, "failed", "FAIL_CONTINUE");
    return rules;
  }

  private ObjectNode input(ActionInput input) {
    ObjectNode field = JSON.objectNode();
    ObjectNode type = field.putObject("typeDefinition").put("name", input.field());
    type.put("type", "enumeration").put("fieldType", "select");
    if (input.hasOptions()) {
      type.put("optionsUrl", choices.address("/hubspot/actions/options"));
    } else {
      ArrayNode options = type.putArray("options");
      Words english = Words.in("en");
      YES_OR_NO.forEach(
          value ->
              options.addObject().put("value", value).put("label", english.of("option." + value)));
    }
    field.putArray("supportedValueTypes").add("STATIC_VALUE");
    return field.put("isRequired", input == ActionInput.ACCOUNT);
  }

  private static void rule(ArrayNode rules, String label, String state) {
    rules
        .addObject()
        .put("labelName", label)
        .putObject("conditions")
        .put("hs_execution_state", state);
  }
}
