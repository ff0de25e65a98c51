package io.ledgerbridge.cases;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.TreeSet;

/** Says in a sentence what is wrong with a case file. */
final class CaseFault {
  private CaseFault() {}

  static UnreadableCase of(JsonProcessingException fault) {
    if (fault instanceof ValueInstantiationException
        && fault.getCause() instanceof UnreadableCase known) {
      return known;
    }
    JsonLocation place = fault.getLocation();
    String line = place == null ? "" : "line " + place.getLineNr() + ": ";
    return new UnreadableCase(line + what(fault));
  }

  private static String what(JsonProcessingException fault) {
    if (fault instanceof UnrecognizedPropertyException unknown) {
      return "the key '%s' is not known; known here: %s"
          .formatted(path(unknown), new TreeSet<>(unknown.getKnownPropertyIds()));
    }
    if (fault instanceof InvalidFormatException bad) {
      return "the key '%s' cannot be '%s'%s".formatted(path(bad), bad.getValue(), choices(bad));
    }
    if (fault instanceof JsonMappingException bad && !bad.getPath().isEmpty()) {
      return "the key '%s' cannot be read: %s".formatted(path(bad), first(bad));
    }
    return "this is not YAML that can be read: " + first(fault);
  }

  private static String choices(InvalidFormatException bad) {
    Class<?> type = bad.getTargetType();
    return type != null && type.isEnum()
        ? "; it can be one of " + Arrays.toString(type.getEnumConstants())
        : "";
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
