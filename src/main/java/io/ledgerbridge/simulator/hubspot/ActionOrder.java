package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A record that comes to a custom action in a workflow.
 *
 * @param address under which the app takes actions, e.g. {@code
 *     https://bridge.example.com/hubspot/actions}
 * @param action the last part of the address, e.g. {@code create-invoice}
 * @param objectType of the record, by plural, singular or numeric id
 * @param objectId of the record; it need not exist any more
 * @param inputs what was chosen in the workflow editor
 * @param properties of the record that are sent; without them, those that the action's definition
 *     asks for
 * @param count how many executions are started, each with a callback id of its own
 * @param repeat how many times each is posted, with the same callback id, all at once
 */
public record ActionOrder(
    String address,
    String action,
    ObjectType objectType,
    long objectId,
    Map<String, String> inputs,
    Optional<List<String>> properties,
    int count,
    int repeat) {

  /** One execution, posted once. */
  public static ActionOrder of(
      String address, String action, String type, String id, Map<String, String> inputs) {
    return ordered(address, action, type, id, inputs, null, null, null);
  }

  @JsonCreator
  static ActionOrder ordered(
      @JsonProperty("address") String address,
      @JsonProperty("action") String action,
      @JsonProperty("objectType") String objectType,
      @JsonProperty("objectId") String objectId,
      @JsonProperty("inputs") Map<String, String> inputs,
      @JsonProperty("properties") List<String> properties,
      @JsonProperty("count") Integer count,
      @JsonProperty("repeat") Integer repeat) {
    return new ActionOrder(
        given("address", address),
        given("action", action),
        ObjectType.of(given("objectType", objectType)),
        Records.number(given("objectId", objectId))
            .orElseThrow(() -> Refusal.invalid("objectId must be digits, not " + objectId)),
        inputs == null ? Map.of() : Map.copyOf(inputs),
        Optional.ofNullable(properties),
        count == null ? 1 : count,
        repeat == null ? 1 : repeat);
  }

  public ActionOrder count(int executions) {
    return new ActionOrder(
        address, action, objectType, objectId, inputs, properties, executions, repeat);
  }

  public ActionOrder repeat(int posts) {
    return new ActionOrder(address, action, objectType, objectId, inputs, properties, count, posts);
  }

  /** Where it is posted to. */
  String url() {
    return address + "/" + action;
  }

  private static String given(String name, String value) {
    if (value == null || value.isBlank()) {
      throw Refusal.invalid("An action needs " + name);
    }
    return value;
  }
}
