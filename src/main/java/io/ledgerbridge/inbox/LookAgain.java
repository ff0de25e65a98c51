package io.ledgerbridge.inbox;

import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.Portals;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Body;

/** Takes ids of records from anywhere, and has the records read as if they had just changed. */
public class LookAgain {
  private final Inbox inbox;
  private final Portals portals;
  private final Clock clock;

  public LookAgain(Inbox inbox, Portals portals, Clock clock) {
    this.inbox = inbox;
    this.portals = portals;
    this.clock = clock;
  }

  /** A deal, in each connected portal. Flows take it as ever: when its trigger was reached. */
  public void deal(@Body String id) {
    Instant now = clock.instant();
    for (Portal portal : portals.awake()) {
      String key = String.join("|", "look-again", portal.id(), id.strip(), now.toString());
      inbox.add(List.of(Incoming.reconciled(portal.id(), "deals", id.strip(), key, now)));
    }
  }
}
