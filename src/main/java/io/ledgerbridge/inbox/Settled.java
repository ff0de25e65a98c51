package io.ledgerbridge.inbox;

import io.ledgerbridge.delivery.Offers;
import io.ledgerbridge.delivery.Parking;
import io.ledgerbridge.hubspot.HubSpotUnavailable;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.sales.Reason;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.Source;
import java.time.Duration;
import java.util.List;
import org.apache.camel.Body;

/** The last steps of the route {@code enrol}: what becomes of the inbox rows of a record. */
public class Settled {
  private static final Duration AGAIN = Duration.ofSeconds(10);
  private final Inbox inbox;
  private final Offers offers;
  private final Parking parking;
  private final Portals portals;

  public Settled(Inbox inbox, Offers offers, Parking parking, Portals portals) {
    this.portals = portals;
    this.inbox = inbox;
    this.offers = offers;
    this.parking = parking;
  }

  /** Before the flows see the record. */
  public void begin(@Body Enrolled enrolled) {
    SourceRecord source = enrolled.getSource();
    offers.reading(source.portal().id(), source.objectType(), source.id());
  }

  /** After all flows saw it, in the same transaction. */
  public void finish(@Body Enrolled enrolled) {
    SourceRecord source = enrolled.getSource();
    parking.notTaken(source);
    boolean waits = parking.waits(source);
    List<InboxRow> rows = enrolled.rows;
    inbox.done(waits ? rows.subList(1, rows.size()) : rows, "offered");
    if (waits) {
      inbox.later(rows.subList(0, 1), AGAIN, "not there yet");
    }
  }

  /** Rows whose record HubSpot does not have any more. */
  public void gone(@Body Claimed claimed) {
    claimed.ids().stream()
        .filter(id -> !claimed.records.containsKey(id))
        .forEach(id -> gone(claimed, id));
  }

  /** The batch could not be read: its rows go back, and the portal rests where HubSpot is down. */
  public void release(Claimed claimed, Portal portal, Exception fault) {
    inbox.release(claimed.rows, AGAIN);
    if (fault instanceof HubSpotUnavailable) {
      portals.pause(portal.id(), AGAIN, fault.getMessage());
    }
  }

  /** A flow failed on the record: its parked row, and the record once more for the other flows. */
  public void failed(Enrolled enrolled, FlowFailed fault) {
    SourceRecord source = enrolled.getSource();
    Source named =
        new Source(source.portal().id(), source.objectType(), source.id(), source.name());
    Reason reason =
        new Reason(
            Code.FLOW_FAILED,
            "%s: the flow %s failed on it (%s). Correct the route or the record; then replay."
                .formatted(named.label(), fault.flow(), fault.getMessage()));
    parking.failed(named, fault.flow(), reason, fault.stack());
    inbox.later(enrolled.rows, Duration.ZERO, "flow failed");
  }

  private void gone(Claimed claimed, String id) {
    parking.gone(claimed.portal.id(), claimed.getObjectType(), id);
    inbox.done(claimed.rowsOf(id), "gone");
  }
}
