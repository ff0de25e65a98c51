package io.ledgerbridge.inbox;

import io.ledgerbridge.delivery.Deliveries;
import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.delivery.DeliveryKey;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries a parked delivery again, at a person's word. The record is read again, so that what was
 * corrected in HubSpot counts; an outcome that is still unknown is settled before anything else.
 */
public class Replays {
  private final Deliveries deliveries;
  private final Inbox inbox;
  private final Clock clock;

  public Replays(Deliveries deliveries, Inbox inbox, Clock clock) {
    this.deliveries = deliveries;
    this.inbox = inbox;
    this.clock = clock;
  }

  /**
   * @param who is written into the trail
   * @return false when the delivery is not parked
   */
  @Transactional
  public boolean replay(Delivery row, String who) {
    if (!deliveries.reopen(row, who)) {
      return false;
    }
    if (row.sentAt().isEmpty()) {
      readAgain(row, row.id());
    }
    return true;
  }

  /**
   * One more document beside one that is there, since a person asks for it.
   *
   * @param who is written into the trail
   * @return the new delivery; empty when the row is not delivered, or is not its record's last
   */
  @Transactional
  public Optional<Long> another(Delivery row, String who) {
    Optional<Long> made = deliveries.another(row, who);
    made.ifPresent(id -> readAgain(row, id));
    return made;
  }

  private void readAgain(Delivery row, long id) {
    DeliveryKey key = row.key();
    String once = "replay|" + id + "|" + clock.instant();
    inbox.add(
        List.of(
            Incoming.replay(
                key.portal(), key.objectType(), row.recordId(), once, clock.instant())));
  }
}
