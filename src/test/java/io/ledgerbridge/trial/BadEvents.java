package io.ledgerbridge.trial;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Event arrays that went wrong in some place, and what of them should be kept nevertheless. */
final class BadEvents {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ObjectMapper READ = reader();
  private static final String DEEP = "[".repeat(1500) + "]".repeat(1500);
  private static final List<String> FIELDS =
      List.of(
          "eventId",
          "subscriptionId",
          "portalId",
          "occurredAt",
          "subscriptionType",
          "objectId",
          "propertyName",
          "propertyValue",
          "objectTypeId",
          "attemptNumber");
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "0",
          "1.5",
          "\"\"",
          "\"x\"",
          "\"4711\"",
          "\"' or 1=1 --\"",
          "\"\\u0000\"",
          "\"a\\u0000b\"",
          "\"\\ud800\"",
          "\"\\u20ac \\ud83d\\ude00\"",
          "\"../../etc\"",
          "\"${jndi:ldap://x}\"",
          "\"object.propertyChange\"",
          "\"deal.\"",
          "\"0-3\"",
          "9223372036854775807",
          "99999999999999999999",
          "9".repeat(1200),
          "\"" + "y".repeat(20_000) + "\"",
          "[]",
          "{}",
          "[1,[2,{\"a\":null}]]",
          DEEP);
  private final Random random;

  BadEvents(Random random) {
    this.random = random;
  }

  /** One to four events, some with a field of another kind, one too many or one too few. */
  byte[] some() {
    List<String> events = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      events.add(random.nextInt(6) == 0 ? any() : event());
    }
    return ("[" + String.join(",", events) + "]").getBytes(StandardCharsets.UTF_8);
  }

  /** The same with a few bytes changed, left out or doubled. */
  byte[] damaged() {
    return damage(some());
  }

  byte[] damage(byte[] whole) {
    byte[] body = whole.clone();
    for (int i = 1 + random.nextInt(4); i > 0 && body.length > 0; i--) {
      body = damageOnce(body, random.nextInt(body.length));
    }
    return body;
  }

  private byte[] damageOnce(byte[] body, int at) {
    switch (random.nextInt(4)) {
      case 0 -> body[at] = (byte) random.nextInt(256);
      case 1 -> body[at] ^= (byte) (1 << random.nextInt(8));
      case 2 -> {
        return java.util.Arrays.copyOf(body, at);
      }
      default -> {
        byte[] longer = java.util.Arrays.copyOf(body, body.length + at);
        System.arraycopy(body, 0, longer, body.length, at);
        return longer;
      }
    }
    return body;
  }

  String any() {
    return VALUES.get(random.nextInt(VALUES.size()));
  }

  private String event() {
    StringBuilder event = new StringBuilder("{");
    int wrong = random.nextInt(FIELDS.size() * 2);
    for (int i = 0; i < FIELDS.size(); i++) {
      if (i != wrong) {
        field(event, FIELDS.get(i), value(FIELDS.get(i)));
      } else if (random.nextBoolean()) {
        field(event, FIELDS.get(i), any());
      }
    }
    if (random.nextInt(8) == 0) {
      field(event, "extra", any());
    }
    return event.append("}").toString();
  }

  private static void field(StringBuilder event, String name, String value) {
    event.append(event.length() > 1 ? "," : "").append('"').append(name).append("\":");
    event.append(value);
  }

  private String value(String field) {
    return switch (field) {
      case "portalId" -> "62515";
      case "occurredAt" -> Long.toString(1795460400000L + random.nextInt(1000));
      case "subscriptionType" ->
          random.nextInt(4) == 0 ? "\"contact.creation\"" : "\"deal.propertyChange\"";
      case "propertyName" -> "\"dealstage\"";
      case "propertyValue" -> "\"closedwon\"";
      case "objectTypeId" -> "\"0-3\"";
      case "objectId" -> Integer.toString(5000 + random.nextInt(500));
      default -> Integer.toString(random.nextInt(10));
    };
  }

  /** The events of a body that must be stored, each once; empty when it is no array at all. */
  static Optional<Set<String>> valid(byte[] body) {
    try {
      JsonNode all = READ.readTree(body);
      if (!all.isArray()) {
        return Optional.empty();
      }
      Set<String> kept = new TreeSet<>();
      all.forEach(event -> key(event).ifPresent(kept::add));
      return Optional.of(kept);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> key(JsonNode event) {
    String type = text(event, "subscriptionType");
    String of = type.isEmpty() ? text(event, "eventType") : type;
    boolean object =
        of.startsWith("object.")
            && Set.of("0-3", "0-14", "0-101").contains(text(event, "objectTypeId"));
    boolean whole =
        number(event, "objectId", 20)
            && number(event, "portalId", 20)
            && number(event, "occurredAt", 14);
    if (!whole || !object && !of.startsWith("deal.")) {
      return Optional.empty();
    }
    ArrayNode key = JSON.arrayNode().add(of);
    for (String field :
        List.of(
            "subscriptionId",
            "portalId",
            "occurredAt",
            "objectId",
            "propertyName",
            "propertyValue")) {
      key.add(text(event, field));
    }
    return Optional.of(key.toString());
  }

  private static boolean number(JsonNode event, String field, int most) {
    return text(event, field).matches("[0-9]{1," + most + "}");
  }

  private static String text(JsonNode event, String field) {
    JsonNode value = event instanceof ObjectNode ? event.path(field) : JSON.nullNode();
    boolean plain = value.isTextual() || value.isNumber() || value.isBoolean();
    // As the door stores it: without NUL, and half a pair of surrogates as UTF-8 has it.
    String text = plain ? value.asText().replace("\u0000", "") : "";
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static ObjectMapper reader() {
    ObjectMapper mapper =
        JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(1_000_000)
                .maxNumberLength(1_000_000)
                .build());
    return mapper;
  }
}
