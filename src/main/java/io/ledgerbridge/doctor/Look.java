package io.ledgerbridge.doctor;

import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/** Calls the route {@code look}. */
final class Look {
  private final ProducerTemplate camel;

  Look(ProducerTemplate camel) {
    this.camel = camel;
  }

  /**
   * What an address answered.
   *
   * @param status of HTTP; 0 when nobody answered
   * @param date the header, or null
   * @param body or, when nobody answered, why
   */
  record Seen(int status, String date, String body) {}

  Seen get(String address) {
    return call(Map.of("address", address, Exchange.HTTP_METHOD, "GET"), null);
  }

  Seen post(String address, String body, Map<String, Object> headers) {
    Map<String, Object> all = new java.util.HashMap<>(headers);
    all.put("address", address);
    all.put(Exchange.HTTP_METHOD, "POST");
    all.put(Exchange.CONTENT_TYPE, "application/json");
    return call(all, body);
  }

  private Seen call(Map<String, Object> headers, String body) {
    try {
      Exchange answer =
          camel.request(
              "direct:look",
              exchange -> {
                exchange.getMessage().setHeaders(new java.util.HashMap<>(headers));
                exchange.getMessage().setBody(body);
              });
      return answer.getException() == null ? seen(answer) : nobody(answer.getException());
    } catch (CamelExecutionException e) {
      return nobody(e);
    }
  }

  private static Seen seen(Exchange answer) {
    return new Seen(
        answer.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class),
        answer.getMessage().getHeader("Date", String.class),
        answer.getMessage().getBody(String.class));
  }

  private static Seen nobody(Throwable why) {
    Throwable root = why;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new Seen(0, null, root.getClass().getSimpleName() + ": " + root.getMessage());
  }
}
