package io.ledgerbridge.actions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads what HubSpot sends when a workflow comes to one of our actions.
 *
 * @see <a href="https://developers.hubspot.com/docs/guides/api/automation/custom-workflow-actions">
 *     HubSpot: custom workflow actions</a>
 */
public class ReadAction {
  private static final int LONGEST = 1000;
  private final ObjectMapper json;
  private final Companies companies;

  public ReadAction(ObjectMapper json, Companies companies) {
    this.json = json;
    this.companies = companies;
  }

  /**
   * @throws IllegalArgumentException with a sentence when the body is no such request
   * @throws NotPossible when the action does not take records of that type
   */
  public AskedAction read(Action action, byte[] body) {
    JsonNode request = parse(body);
    String callback = text(request.path("callbackId"), "callbackId", ".{1,255}");
    String portal = text(request.path("origin").path("portalId"), "origin.portalId", "\\d{1,20}");
    JsonNode object = request.path("object");
    String id = text(object.path("objectId"), "object.objectId", "\\d{1,20}");
    ActionObject type = type(action, object, id);
    Map<String, String> inputs = inputs(action, request.path("inputFields"));
    return new AskedAction(
        portal,
        callback,
        action,
        type.objectType(),
        id,
        flow(action, portal, inputs.getOrDefault("company", "")),
        inputs,
        id(request.path("context").path("workflowId")));
  }

  private JsonNode parse(byte[] body) {
    try {
      JsonNode request = json.readTree(body);
      if (request != null && request.isObject()) {
        return request;
      }
    } catch (IOException e) {
      // Falls through: the parser's own words help nobody.
    }
    throw new IllegalArgumentException("The body must be a JSON object");
  }

  private static ActionObject type(Action action, JsonNode object, String id) {
    String said = object.path("objectType").asText(object.path("objectTypeId").asText(""));
    return ActionObject.of(said)
        .filter(action.objects()::contains)
        .orElseThrow(() -> new NotPossible(wrongType(action, said, id)));
  }

  private static String wrongType(Action action, String said, String id) {
    String taken =
        action.objects().stream().map(ActionObject::word).collect(Collectors.joining(" or a "));
    String what = ActionObject.of(said).map(ActionObject::word).orElse("record of another type");
    return "%s is made from a %s, and record %s is a %s. Use the action in a workflow of such records."
        .formatted(capital(action.document()), taken, id, what);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static Map<String, String> inputs(Action action, JsonNode fields) {
    Map<String, String> inputs = new TreeMap<>();
    for (ActionInput input : action.inputs()) {
      String value = value(fields.path(input.field())).strip();
      if (value.length() > LONGEST) {
        throw new IllegalArgumentException(
            "inputFields.%s is longer than %d characters".formatted(input.field(), LONGEST));
      }
      if (!value.isEmpty()) {
        inputs.put(input.flowInput(), value);
      }
    }
    return inputs;
  }

  /** Plain, or as the options request has it, with its type; PostgreSQL's texts hold no NUL. */
  static String value(JsonNode field) {
    String value = field.isObject() ? field.path("value").asText("") : field.asText("");
    return value.replace("\u0000", "");
  }

  private String flow(Action action, String portal, String company) {
    String realm = companies.chosen(portal, company).map(Company::realm).orElse(company);
    return realm.isBlank() ? action.id() : action.id() + "@" + cut(realm);
  }

  private static String cut(String company) {
    return company.length() > 64 ? company.substring(0, 64) : company;
  }

  private static String id(JsonNode value) {
    String text = value.asText("");
    return text.matches("\\d{1,20}") ? text : "";
  }

  private static String text(JsonNode value, String name, String pattern) {
    String text = value.isValueNode() ? value.asText("").replace("\u0000", "") : "";
    if (!text.matches(pattern)) {
      throw new IllegalArgumentException(name + " is missing or is not what HubSpot sends there");
    }
    return text;
  }
}
