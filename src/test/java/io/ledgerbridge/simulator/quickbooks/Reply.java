package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;

/** An answer of the simulator, for assertions. */
record Reply(HttpResponse<String> response) {

  int status() {
    return response.statusCode();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  String text() {
    return response.body();
  }

  JsonNode json() {
    return Json.parse(response.body());
  }

  JsonNode at(String pointer) {
    return json().at(pointer);
  }

  String code() {
    return at("/Fault/Error/0/code").asText();
  }

  String detail() {
    return at("/Fault/Error/0/Detail").asText();
  }

  String element() {
    return at("/Fault/Error/0/element").asText();
  }
}
