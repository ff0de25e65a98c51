package io.ledgerbridge.actions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.config.ActionSettings;
import io.ledgerbridge.inbox.Inbox;
import io.ledgerbridge.inbox.Incoming;
import java.time.Clock;
import java.util.List;
import org.apache.camel.Body;

/** Stores what a workflow asks for, and says what it is answered at once. */
public class TakeAction {
  private final AskedActions asked;
  private final Inbox inbox;
  private final ActionSettings settings;
  private final Clock clock;

  public TakeAction(AskedActions asked, Inbox inbox, ActionSettings settings, Clock clock) {
    this.asked = asked;
    this.inbox = inbox;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Part of the caller's transaction.
   *
   * @return the answer as JSON: wait; or what the workflow was told already, when HubSpot repeats
   *     the request of an execution that has ended
   */
  public String store(@Body AskedAction action) {
    if (asked.add(action)) {
      inbox.add(List.of(incoming(action)));
    }
    return asked
        .outcome(action.portal(), action.callbackId())
        .orElseGet(() -> answer(Answers.wait(settings.expiration())));
  }

  /** The answer to what can never become a document, as JSON. */
  public String failed(String reason) {
    return answer(Answers.failed(reason));
  }

  private Incoming incoming(AskedAction action) {
    String key = String.join("|", "action", action.portal(), action.callbackId());
    return Incoming.asked(
        action.portal(), action.objectType(), action.objectId(), key, clock.instant());
  }

  static String answer(ObjectNode fields) {
    return fields.objectNode().set("outputFields", fields).toString();
  }
}
