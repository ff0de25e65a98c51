package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** JSON whose numbers are decimal from the wire to the wire. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /** Reads text written in this class's own source, so that it cannot be wrong. */
  static ObjectNode of(String json) {
    return parse(json);
  }

  static ObjectNode parse(String json) {
    try {
      if (MAPPER.readTree(json) instanceof ObjectNode object) {
        return object;
      }
      throw Rejection.unreadable();
    } catch (JsonProcessingException e) {
      throw Rejection.unreadable();
    }
  }

  static String print(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static BigDecimal number(JsonNode node) {
    return node.isTextual() ? new BigDecimal(node.textValue()) : node.decimalValue();
  }

  /** The id a reference points at; empty when there is none. */
  static String ref(JsonNode entity, String name) {
    return entity.path(name).path("value").asText("");
  }

  static ObjectNode refTo(String id, String name) {
    return object().put("value", id).put("name", name);
  }

  static List<ObjectNode> objects(JsonNode array) {
    List<ObjectNode> all = new ArrayList<>();
    array.forEach(each -> all.add((ObjectNode) each));
    return all;
  }
}
