package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/** An answer of the simulator, read. */
record Reply(int status, JsonNode body, HttpResponse<String> raw) {

  static Reply of(HttpResponse<String> raw) throws IOException {
    String text = raw.body().isEmpty() ? "{}" : raw.body();
    return new Reply(raw.statusCode(), new ObjectMapper().readTree(text), raw);
  }

  JsonNode at(String pointer) {
    return body.at(pointer);
  }

  String text(String pointer) {
    return body.at(pointer).asText();
  }

  String header(String name) {
    return raw.headers().firstValue(name).orElse("");
  }

  List<String> ids() {
    return StreamSupport.stream(body.path("results").spliterator(), false)
        .map(result -> result.path("id").asText())
        .toList();
  }
}
