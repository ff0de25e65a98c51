package io.ledgerbridge.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** What a simulator answers: status, headers and the body as text. */
public record Answer(int status, Map<String, String> headers, String body) {

  public static Answer json(int status, JsonNode body) {
    return of(status, "application/json;charset=utf-8", body.toString());
  }

  public static Answer of(int status, String contentType, String body) {
    return new Answer(status, Map.of("Content-Type", contentType), body);
  }

  public static Answer empty(int status) {
    return new Answer(status, Map.of(), "");
  }

  public Answer with(String header, String value) {
    Map<String, String> all = new HashMap<>(headers);
    all.put(header, value);
    return new Answer(status, Map.copyOf(all), body);
  }

  Answer withUnless(boolean not, String header, String value) {
    return not ? this : with(header, value);
  }
}
