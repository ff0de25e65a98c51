package io.ledgerbridge.simulator.hubspot;

import java.util.Map;
import java.util.Optional;

/**
 * Somebody opens a drop-down in the workflow editor.
 *
 * @param address under which the app takes actions; options are asked below it, at {@code options}
 * @param inputs what is chosen so far in the other fields
 * @param q what was typed into the search box
 * @param after where the list goes on
 */
public record OptionsOrder(
    String address,
    ObjectType objectType,
    String inputFieldName,
    Map<String, String> inputs,
    Optional<String> q,
    Optional<String> after) {

  /** The beginning of the list. */
  public static OptionsOrder of(
      String address, String objectType, String inputFieldName, Map<String, String> inputs) {
    ObjectType type = ObjectType.of(objectType);
    return new OptionsOrder(
        address, type, inputFieldName, inputs, Optional.empty(), Optional.empty());
  }

  public OptionsOrder q(String words) {
    return new OptionsOrder(address, objectType, inputFieldName, inputs, Optional.of(words), after);
  }

  public OptionsOrder after(String place) {
    return new OptionsOrder(address, objectType, inputFieldName, inputs, q, Optional.of(place));
  }

  String url() {
    return address + "/options";
  }
}
