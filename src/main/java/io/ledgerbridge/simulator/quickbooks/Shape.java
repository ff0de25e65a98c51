package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The properties that a body, or a part of one, may have. */
record Shape(Map<String, Field> fields) {

  /** Refuses what is unknown or malformed, and turns numbers sent as text into numbers. */
  void check(String path, ObjectNode body) {
    for (String name : names(body)) {
      Field field = fields.get(name);
      if (field == null) {
        throw Rejection.unsupported(name);
      }
      if (!field.readOnly()) {
        check(path.isEmpty() ? name : path + "." + name, field, body);
      }
    }
  }

  void dropReadOnly(ObjectNode body) {
    fields.values().stream().filter(Field::readOnly).map(Field::name).forEach(body::remove);
  }

  private static void check(String path, Field field, ObjectNode body) {
    JsonNode value = body.get(field.name());
    if (value.isNull()) {
      body.remove(field.name());
    } else if (field.list()) {
      checkList(path, field, value);
    } else {
      body.set(field.name(), ValueCheck.check(path, field, value));
    }
  }

  private static void checkList(String path, Field field, JsonNode value) {
    if (!value.isArray()) {
      throw Rejection.unsupported(field.name());
    }
    value.forEach(each -> ValueCheck.check(path, field, each));
  }

  private static List<String> names(ObjectNode body) {
    return body.properties().stream().map(Map.Entry::getKey).toList();
  }
}
