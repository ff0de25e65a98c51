package io.ledgerbridge.cases;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.ledgerbridge.routefiles.YamlLines;
import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;

/** Says in a sentence what is wrong with a case file. */
final class CaseFault {
  private CaseFault() {}

  /**
   * @param text of the file
   */
  static UnreadableCase of(JsonProcessingException fault, String text) {
    if (fault instanceof ValueInstantiationException
        && fault.getCause() instanceof UnreadableCase known) {
      return known;
    }
    return new UnreadableCase(what(fault), line(fault, text));
  }

  /** Unknown keys are told only at the end of their mapping, so they are looked for. */
  private static int line(JsonProcessingException fault, String text) {
    if (fault instanceof UnrecognizedPropertyException unknown) {
      return YamlLines.of(text, unknown.getPath().stream().map(CaseFault::step).toList());
    }
    JsonLocation place = fault.getLocation();
    return place == null ? 0 : place.getLineNr();
  }

  private static String step(JsonMappingException.Reference each) {
    return each.getFieldName() == null ? Integer.toString(each.getIndex()) : each.getFieldName();
  }

  private static String what(JsonProcessingException fault) {
    if (fault instanceof UnrecognizedPropertyException unknown) {
      return "the key '%s' is not known; known here: %s"
          .formatted(path(unknown), new TreeSet<>(unknown.getKnownPropertyIds()));
    }
    if (fault instanceof InvalidFormatException bad) {
      return "the key '%s' cannot be '%s'%s".formatted(path(bad), bad.getValue(), choices(bad));
    }
    if (fault instanceof MismatchedInputException bad && !bad.getPath().isEmpty()) {
      return "the key '%s' is not a %s".formatted(path(bad), form(bad.getTargetType()));
    }
    if (fault instanceof MismatchedInputException) {
      return "the file is empty, or not a mapping of keys to values";
    }
    return "this is not YAML that can be read: " + first(fault);
  }

  private static String choices(InvalidFormatException bad) {
    Class<?> type = bad.getTargetType();
    return type != null && type.isEnum()
        ? "; it can be one of " + Arrays.toString(type.getEnumConstants())
        : "";
  }

  private static String form(Class<?> type) {
    boolean single = type == null || type.isPrimitive() || type.getName().startsWith("java.lang.");
    boolean list = type != null && Collection.class.isAssignableFrom(type);
    return single ? "single value" : list ? "list" : "mapping of keys to values";
  }

  private static String path(JsonMappingException fault) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference each : fault.getPath()) {
      if (each.getFieldName() == null) {
        path.append('[').append(each.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(each.getFieldName());
      }
    }
    return path.toString();
  }

  private static String first(JsonProcessingException fault) {
    return fault.getOriginalMessage().lines().findFirst().orElse("");
  }
}
