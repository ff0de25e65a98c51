package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Call;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A call with the variable parts of its path. */
record Request(Call call, Map<String, String> vars) {

  String var(String name) {
    return vars.get(name);
  }

  ObjectType type() {
    return ObjectType.of(var("type"));
  }

  JsonNode body() {
    return Json.read(call.text());
  }

  /** A body that must be a JSON object. */
  ObjectNode object() {
    if (body() instanceof ObjectNode object) {
      return object;
    }
    throw Refusal.invalid("Invalid input JSON: an object is expected");
  }

  /** The inputs of a batch, refused when there are too many or none. */
  static ArrayNode inputs(JsonNode body, int most) {
    JsonNode inputs = body.path("inputs");
    if (!(inputs instanceof ArrayNode array) || array.isEmpty()) {
      throw Refusal.invalid("Some required fields were not set: [inputs]");
    }
    if (array.size() > most) {
      throw Refusal.invalid("The maximum number of inputs supported in a batch request is " + most);
    }
    return array;
  }

  List<String> words(String param) {
    return Stream.of(call.param(param).orElse("").split(","))
        .map(String::trim)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  int limit(int otherwise, int most) {
    int limit = integer("limit", call.param("limit").orElse(Integer.toString(otherwise)));
    if (limit < 1 || limit > most) {
      throw Refusal.invalid("The limit must be between 1 and " + most + ", not " + limit);
    }
    return limit;
  }

  boolean flag(String param) {
    return call.param(param).filter("true"::equals).isPresent();
  }

  /** Where the same list goes on. */
  String link(String after) {
    String host = call.header("host").orElse("api.hubapi.com");
    return "http://" + host + call.path() + "?after=" + after;
  }

  static int integer(String name, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw Refusal.invalid(name + " must be a number, not " + text);
    }
  }
}
