package io.ledgerbridge.inbox;

import io.ledgerbridge.delivery.Deliveries;
import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.delivery.DeliveryKey;
import java.time.Clock;
import java.util.List;
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
      DeliveryKey key = row.key();
      String once = "replay|" + row.id() + "|" + clock.instant();
      inbox.add(
          List.of(
              Incoming.replay(
                  key.portal(), key.objectType(), row.recordId(), once, clock.instant())));
    }
    return true;
  }
}
