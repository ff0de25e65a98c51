package io.ledgerbridge.doors;

import io.ledgerbridge.actions.Action;
import io.ledgerbridge.actions.ActionOptions;
import io.ledgerbridge.actions.AskedAction;
import io.ledgerbridge.actions.NotPossible;
import io.ledgerbridge.actions.ReadAction;
import org.apache.camel.Exchange;
import org.apache.camel.Header;

/** The first step of the route {@code workflow-action}: from a raw request to what is asked. */
public class ActionDoor {
  private final SignedBody body;
  private final ReadAction reader;

  private final ActionOptions options;

  public ActionDoor(SignedBody body, ReadAction reader, ActionOptions options) {
    this.body = body;
    this.reader = reader;
    this.options = options;
  }

  /**
   * @throws Refused as {@link SignedBody#read}, 404 when there is no such action, 400 when the body
   *     is not what HubSpot sends
   * @throws NotPossible when the action does not take such records
   */
  public AskedAction read(@Header("action") String id, Exchange exchange) {
    byte[] raw = body.read(exchange);
    Action action =
        Action.of(id).orElseThrow(() -> new Refused(404, "There is no action of that name."));
    try {
      return reader.read(action, raw);
    } catch (IllegalArgumentException e) {
      throw new Refused(400, e.getMessage() + ".");
    }
  }

  /**
   * The choices of a drop-down, as JSON.
   *
   * @throws Refused as {@link SignedBody#read}, and 400 when the body is not what HubSpot sends
   */
  public String options(Exchange exchange) {
    byte[] raw = body.read(exchange);
    try {
      return options.answer(raw);
    } catch (IllegalArgumentException e) {
      throw new Refused(400, e.getMessage() + ".");
    }
  }
}
