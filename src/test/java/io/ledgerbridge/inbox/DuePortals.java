package io.ledgerbridge.inbox;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for the portals with something to do, as the lanes do. */
public final class DuePortals {
  private final Inbox inbox;

  public DuePortals(JdbcClient db) {
    inbox = new Inbox(db, Clock.systemUTC());
  }

  public void look() {
    inbox.portals();
  }
}
