package io.ledgerbridge.actions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.config.ActionSettings;
import io.ledgerbridge.inbox.Inbox;
import io.ledgerbridge.inbox.Incoming;
import io.ledgerbridge.inbox.StoreTogether;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.springframework.transaction.support.TransactionOperations;

/** Stores what a workflow asks for, and says what it is answered at once. */
public class TakeAction implements AutoCloseable {
  private final AskedActions asked;
  private final Inbox inbox;
  private final ActionSettings settings;
  private final Clock clock;
  private final StoreTogether<AskedAction, String> together;

  public TakeAction(
      AskedActions asked,
      Inbox inbox,
      ActionSettings settings,
      Clock clock,
      TransactionOperations transactions) {
    this.asked = asked;
    this.inbox = inbox;
    this.settings = settings;
    this.clock = clock;
    this.together = new StoreTogether<>(transactions, this::storeAll);
  }

  /**
   * Stores the request and its inbox row in one transaction, which it may share with others.
   *
   * @return the answer as JSON: wait; or what the workflow was told already, when HubSpot repeats
   *     the request of an execution that has ended
   */
  public String store(@Body AskedAction action) {
    return together.store(action);
  }

  /** The answer to what can never become a document, as JSON. */
  public String failed(String reason) {
    return answer(Answers.failed(reason));
  }

  @Override
  public void close() {
    together.close();
  }

  /** A repeat has its inbox row since the same transaction as its own row. */
  private List<String> storeAll(List<AskedAction> actions) {
    boolean repeats = asked.add(actions) < actions.size();
    actions.stream()
        .collect(Collectors.groupingBy(AskedAction::portal))
        .values()
        .forEach(ofPortal -> inbox.add(ofPortal.stream().map(this::incoming).toList()));
    Map<AskedAction.Execution, String> told = repeats ? asked.outcomes(actions) : Map.of();
    String wait = answer(Answers.wait(settings.expiration()));
    return actions.stream().map(each -> told.getOrDefault(each.execution(), wait)).toList();
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
