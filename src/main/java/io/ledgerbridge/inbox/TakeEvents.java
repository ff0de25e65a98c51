package io.ledgerbridge.inbox;

import java.util.List;
import org.apache.camel.Body;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stores what webhooks tell before they are answered. HubSpot posts most events alone: those that
 * come at the same moment share a commit.
 */
public class TakeEvents implements AutoCloseable {
  /** An array of so many is worth a commit of its own, beside the others. */
  private static final int MANY = 20;

  private final Inbox inbox;
  private final StoreTogether<List<Incoming>, Integer> together;

  public TakeEvents(Inbox inbox, TransactionOperations transactions) {
    this.inbox = inbox;
    this.together = new StoreTogether<>(transactions, this::storeAll);
  }

  /** Returns when the events of one webhook are committed. */
  public void store(@Body List<Incoming> events) {
    if (events.size() >= MANY) {
      inbox.add(events);
    } else if (!events.isEmpty()) {
      together.store(events);
    }
  }

  @Override
  public void close() {
    together.close();
  }

  private List<Integer> storeAll(List<List<Incoming>> webhooks) {
    inbox.add(webhooks.stream().flatMap(List::stream).toList());
    return webhooks.stream().map(List::size).toList();
  }
}
