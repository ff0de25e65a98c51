package io.ledgerbridge.routing;

import io.ledgerbridge.inbox.Incoming;
import io.ledgerbridge.inbox.WebhookEvents;
import java.util.List;
import org.apache.camel.Exchange;

/**
 * The first step of the route {@code hubspot-webhook}: from a raw request to rows for the inbox.
 */
public class WebhookDoor {
  private final SignedBody body;
  private final WebhookEvents events;

  public WebhookDoor(SignedBody body, WebhookEvents events) {
    this.body = body;
    this.events = events;
  }

  /**
   * @throws Refused as {@link SignedBody#read}, and 400 when the body is no array of events
   */
  public List<Incoming> read(Exchange exchange) {
    byte[] raw = body.read(exchange);
    try {
      return events.read(raw);
    } catch (IllegalArgumentException e) {
      throw new Refused(400, e.getMessage() + ".");
    }
  }
}
