package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Checks one value against its field. The answer is the value as QuickBooks keeps it. */
final class ValueCheck {
  private static final Pattern FORBIDDEN_IN_NAMES = Pattern.compile("[:\\t\\r\\n]");
  private static final Pattern MAIL = Pattern.compile("[^@\\s,]+@[^@\\s,]+\\.[^@\\s,]+");
  private static final BigDecimal TOO_LARGE = new BigDecimal("10000000000");

  private ValueCheck() {}

  static JsonNode check(String path, Field field, JsonNode value) {
    return switch (field.type()) {
      case "any" -> value;
      case "text" -> text(path, field, value);
      case "name" -> name(path, field, value);
      case "id" -> id(path, value);
      case "number" -> number(path, value);
      case "flag" -> flag(path, value);
      case "date" -> date(path, value);
      case "mail" -> mail(path, value);
      case "enum" -> choice(path, field, value);
      case "ref" -> ref(path, value);
      default -> nested(path, field, value);
    };
  }

  private static JsonNode text(String path, Field field, JsonNode value) {
    scalar(path, value);
    int length = value.asText().length();
    int most = Integer.parseInt(field.argument());
    if (length > most) {
      throw tooLong(path, most, length);
    }
    return value;
  }

  private static Rejection tooLong(String path, int most, int length) {
    return Rejection.at(
        path,
        "2050",
        "String length is either shorter or longer than supported by specification",
        "String length specified does not match the supported length. Min:0 Max:%d supplied:%d"
            .formatted(most, length));
  }

  private static JsonNode name(String path, Field field, JsonNode value) {
    if (FORBIDDEN_IN_NAMES.matcher(value.asText()).find()) {
      throw Rejection.at(
          path, "2040", "Invalid String", "Element contains invalid characters: " + value.asText());
    }
    return text(path, field, value);
  }

  private static JsonNode id(String path, JsonNode value) {
    if (!value.asText().matches("\\d+")) {
      throw Rejection.at(
          path, "2030", "Invalid ID", "Invalid ID. Supplied value:" + value.asText());
    }
    return value;
  }

  private static JsonNode number(String path, JsonNode value) {
    try {
      BigDecimal number = new BigDecimal(value.asText("not a number"));
      if (number.abs().compareTo(TOO_LARGE) >= 0 || number.stripTrailingZeros().scale() > 5) {
        throw Rejection.at(path, "2090", "Invalid Number", "Invalid Number : " + value.asText());
      }
      return DecimalNode.valueOf(number);
    } catch (NumberFormatException e) {
      throw Rejection.at(
          path, "2080", "Invalid Number Format", "Invalid Number Format : " + value.asText());
    }
  }

  private static JsonNode flag(String path, JsonNode value) {
    String text = value.asText();
    if (!text.equals("true") && !text.equals("false")) {
      throw Rejection.at(path, "2230", "Invalid Boolean", "Invalid Boolean : " + text);
    }
    return BooleanNode.valueOf(text.equals("true"));
  }

  private static JsonNode date(String path, JsonNode value) {
    try {
      LocalDate.parse(value.asText());
      return value;
    } catch (DateTimeParseException e) {
      throw Rejection.at(
          path, "2060", "Invalid Date Format", "Invalid Date Format : " + value.asText());
    }
  }

  private static JsonNode mail(String path, JsonNode value) {
    String text = value.asText();
    if (text.length() > 100) {
      throw tooLong(path, 100, text.length());
    }
    boolean fine = Arrays.stream(text.split(",")).allMatch(s -> MAIL.matcher(s.trim()).matches());
    if (!fine) {
      throw Rejection.at(
          path,
          "2210",
          "Invalid Email Address format",
          "Email Address does not conform to the RFC 822 syntax rules. Supplied value:" + text);
    }
    return value;
  }

  private static JsonNode choice(String path, Field field, JsonNode value) {
    if (!Arrays.asList(field.argument().split("\\|")).contains(value.asText())) {
      throw Rejection.at(
          path, "2170", "Invalid Enumeration", "Invalid Enumeration : " + value.asText());
    }
    return value;
  }

  private static JsonNode ref(String path, JsonNode value) {
    if (!value.isObject()) {
      throw Rejection.unsupported(path);
    }
    for (var member : value.properties()) {
      if (!member.getKey().matches("value|name|type")) {
        throw Rejection.unsupported(member.getKey());
      }
    }
    if (value.path("value").asText("").isEmpty()) {
      throw Rejection.missing(path);
    }
    return value;
  }

  private static JsonNode nested(String path, Field field, JsonNode value) {
    if (!(value instanceof ObjectNode object)) {
      throw Rejection.unsupported(field.name());
    }
    Shapes.of(field.type()).check(path, object);
    return value;
  }

  private static void scalar(String path, JsonNode value) {
    if (value.isContainerNode()) {
      throw Rejection.unsupported(path);
    }
  }
}
