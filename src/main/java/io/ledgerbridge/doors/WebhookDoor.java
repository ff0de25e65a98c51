package io.ledgerbridge.doors;

import io.ledgerbridge.inbox.Incoming;
import io.ledgerbridge.inbox.WebhookEvents;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.Exchange;

/**
 * The first step of the route {@code hubspot-webhook}: from a raw request to rows for the inbox.
 */
public class WebhookDoor {
  private final SignedBody body;
  private final WebhookEvents events;
  private final Supplier<Optional<String>> trace;

  /**
   * @param trace the traceparent of the request that is worked on, where requests are traced
   */
  public WebhookDoor(SignedBody body, WebhookEvents events, Supplier<Optional<String>> trace) {
    this.body = body;
    this.events = events;
    this.trace = trace;
  }

  /**
   * @throws Refused as {@link SignedBody#read}, and 400 when the body is no array of events
   */
  public List<Incoming> read(Exchange exchange) {
    byte[] raw = body.read(exchange);
    try {
      List<Incoming> rows = events.read(raw);
      return trace.get().map(each -> traced(rows, each)).orElse(rows);
    } catch (IllegalArgumentException e) {
      throw new Refused(400, e.getMessage() + ".");
    }
  }

  private static List<Incoming> traced(List<Incoming> rows, String trace) {
    return rows.stream().map(row -> row.traced(trace)).toList();
  }
}
