package io.ledgerbridge.doors;

import io.ledgerbridge.quickbooks.QuickBooksSignature;
import io.ledgerbridge.tracking.Notification;
import io.ledgerbridge.tracking.QuickBooksEvent;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The first step of the route {@code quickbooks-webhook}: from a raw request to events. */
public class QuickBooksDoor {
  private final QuickBooksSignature signature;
  private final Notification notification;

  public QuickBooksDoor(QuickBooksSignature signature, Notification notification) {
    this.signature = signature;
    this.notification = notification;
  }

  /**
   * @throws Refused 413 when the body is over 1 MiB, 401 when the signature is not Intuit's, 400
   *     when the body is no notification
   */
  public List<QuickBooksEvent> read(Exchange exchange) {
    Message message = exchange.getMessage();
    byte[] body = RawBody.of(message);
    if (!signature.isValid(body, message.getHeader(QuickBooksSignature.HEADER, String.class))) {
      throw new Refused(401, "The signature is not valid.");
    }
    try {
      return notification.read(body);
    } catch (IllegalArgumentException e) {
      throw new Refused(400, e.getMessage() + ".");
    }
  }
}
