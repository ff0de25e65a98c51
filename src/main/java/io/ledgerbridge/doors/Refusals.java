package io.ledgerbridge.doors;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.TypeConversionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a door answers to a request that it did not take: a status and a sentence. */
public class Refusals {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  /** Turns the exchange's caught fault into its answer; nothing of the request stays in it. */
  public void answer(Exchange exchange) {
    Exception fault = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
    if (fault instanceof Refused refused) {
      answer(exchange, refused.getStatus(), refused.getMessage());
    } else if (fault instanceof TypeConversionException) {
      answer(exchange, 400, "The body is no text in the encoding that it names.");
    } else {
      LOG.error(
          "A request to {} could not be stored: {}", exchange.getFromRouteId(), fault.toString());
      answer(exchange, 503, "It could not be stored; send it again.");
    }
  }

  private static void answer(Exchange exchange, int status, String sentence) {
    Message message = exchange.getMessage();
    message.removeHeaders("*");
    message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
    message.setHeader(Exchange.CONTENT_TYPE, "text/plain");
    message.setBody(sentence);
  }
}
