package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Checks that what a body refers to exists, and writes its name beside the id. */
record References(Books books) {

  void check(Shape shape, ObjectNode body) {
    check("", shape, body);
  }

  private void check(String path, Shape shape, ObjectNode body) {
    for (Field field : shape.fields().values()) {
      JsonNode value = body.path(field.name());
      String here = path.isEmpty() ? field.name() : path + "." + field.name();
      if (field.type().equals("ref") && !field.argument().isEmpty() && value.isObject()) {
        resolve(here, field.argument(), (ObjectNode) value);
      } else if (Character.isUpperCase(field.type().charAt(0))) {
        nested(here, Shapes.of(field.type()), value);
      }
    }
  }

  private void nested(String path, Shape shape, JsonNode value) {
    if (value instanceof ObjectNode object) {
      check(path, shape, object);
    } else {
      value.forEach(each -> check(path, shape, (ObjectNode) each));
    }
  }

  private void resolve(String path, String entity, ObjectNode ref) {
    Optional<ObjectNode> target = books.find(entity, ref.get("value").asText());
    if (target.isEmpty()) {
      throw Rejection.reference(path);
    }
    name(ref, target.get());
  }

  static void name(ObjectNode ref, ObjectNode target) {
    String name = target.path("FullyQualifiedName").asText(target.path("Name").asText(""));
    ref.put("name", target.path("DisplayName").asText(name));
  }
}
