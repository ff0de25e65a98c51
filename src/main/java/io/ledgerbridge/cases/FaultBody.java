package io.ledgerbridge.cases;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Fault;
import java.util.Map;
import java.util.Optional;

/**
 * What comes back in place of an answer: a gateway's page for an HTTP status, Intuit's JSON for one
 * of its codes, OAuth's for a word.
 *
 * @see <a
 *     href="https://developer.intuit.com/app/developer/qbo/docs/develop/troubleshooting/error-codes">
 *     Intuit: error codes</a>
 */
record FaultBody(String answer, Optional<String> says) {
  private static final Map<String, Integer> STATUS = Map.of("120", 401, "130", 401, "3100", 403);

  Fault fault(String match, int times) {
    if (answer.matches("[45]\\d\\d")) {
      return fault(match, times, Integer.parseInt(answer), "Error " + answer, "text/html");
    }
    return answer.matches("\\d+")
        ? fault(match, times, STATUS.getOrDefault(answer, 400), intuits(), "application/json")
        : fault(match, times, 400, oauths(), "application/json");
  }

  private static Fault fault(String match, int times, int status, String body, String type) {
    return Fault.from(match, times, 1, status, body, type, null, null);
  }

  private String intuits() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode error = body.putObject("Fault").put("type", "Fault").putArray("Error").addObject();
    String words = says.orElse("Error " + answer);
    error.put("Message", words).put("Detail", words).put("code", answer);
    return body.toString();
  }

  private String oauths() {
    return JsonNodeFactory.instance.objectNode().put("error", answer).toString();
  }
}
