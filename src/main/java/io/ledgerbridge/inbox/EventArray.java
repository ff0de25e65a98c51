package io.ledgerbridge.inbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads arrays of events field by field: an event that is nested without end, or has a number
 * without end, costs nothing and takes no other event with it.
 */
public final class EventArray {
  // The body as a whole has its limit already.
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  static final String LIST = "[]";

  private EventArray() {}

  /** A parser without limits, for events of another form; the caller closes it. */
  public static JsonParser parser(byte[] body) throws IOException {
    return JSON.createParser(body);
  }

  /**
   * The plain fields of each event.
   *
   * @throws IllegalArgumentException when the body is not an array of events
   */
  public static List<Map<String, String>> read(byte[] body) {
    List<Map<String, String>> events = new ArrayList<>();
    try (JsonParser json = parser(body)) {
      if (json.nextToken() != JsonToken.START_ARRAY) {
        throw new IllegalArgumentException("The body must be a JSON array of events");
      }
      while (json.nextToken() != JsonToken.END_ARRAY) {
        events.add(event(json));
      }
      if (json.nextToken() != null) {
        throw new IllegalArgumentException("The body must end with its array of events");
      }
      return events;
    } catch (IOException e) {
      throw new IllegalArgumentException("The body is not JSON", e);
    }
  }

  /**
   * The plain fields of the object that the parser stands at, and its lists of plain values under
   * {@code name[]}, joined by semicolons; of what is no object, none.
   */
  public static Map<String, String> event(JsonParser json) throws IOException {
    Map<String, String> event = new HashMap<>();
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return event;
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
        event.put(name, json.getText());
      } else if (value == JsonToken.START_ARRAY) {
        event.put(name + LIST, list(json));
      } else {
        json.skipChildren();
      }
    }
    return event;
  }

  private static String list(JsonParser json) throws IOException {
    StringBuilder list = new StringBuilder();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken().isScalarValue()) {
        list.append(list.isEmpty() ? "" : ";").append(json.getText());
      } else {
        json.skipChildren();
      }
    }
    return list.toString();
  }
}
