package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Answer;

/** The shapes in which QuickBooks says no. */
record FaultAnswer(Times times) {

  Answer of(Rejection rejection) {
    ObjectNode body = Json.object();
    body.set("Fault", fault(rejection));
    body.put("time", times.stamp());
    return reply(400, body);
  }

  static ObjectNode fault(Rejection rejection) {
    ObjectNode fault = Json.object();
    ObjectNode error = fault.putArray("Error").addObject();
    error.put("Message", rejection.getMessage()).put("Detail", rejection.detail());
    error.put("code", rejection.code()).put("element", rejection.element());
    return fault.put("type", rejection.code().equals("10000") ? "SystemFault" : "ValidationFault");
  }

  /** The gateway in front of the API writes all names in lower case. */
  Answer gateway(int status, String message, String code, String detail) {
    ObjectNode body = Json.object();
    body.putNull("warnings").putNull("intuitObject");
    ObjectNode fault = body.putObject("fault");
    ObjectNode error = fault.putArray("error").addObject();
    error.put(
        "message", "message=%s; errorCode=00%s; statusCode=%d".formatted(message, code, status));
    error.put("detail", detail).put("code", code).putNull("element");
    fault.put("type", status == 401 ? "AUTHENTICATION" : "SERVICE");
    body.putNull("report").putNull("queryResponse");
    body.putArray("batchItemResponse");
    body.putArray("attachableResponse");
    body.putNull("syncErrorResponse").putNull("requestId");
    body.put("time", times.clock().millis()).putNull("status").putArray("cdcresponse");
    return reply(status, body);
  }

  /** Sent as XML whatever was asked for. */
  Answer throttled() {
    return Answer.of(
        429,
        "application/xml;charset=utf-8",
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <IntuitResponse time="%s" xmlns="http://schema.intuit.com/finance/v3">
          <Fault type="SERVICE"><Error code="3001">
            <Message>message=ThrottleExceeded; errorCode=003001; statusCode=429</Message>
            <Detail>The request limit was reached.  Try again later</Detail>
          </Error></Fault>
        </IntuitResponse>
        """
            .formatted(times.stamp()));
  }

  static Answer reply(int status, ObjectNode body) {
    return Answer.of(status, "application/json;charset=utf-8", Json.print(body));
  }
}
