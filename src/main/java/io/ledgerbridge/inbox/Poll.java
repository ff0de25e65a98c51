package io.ledgerbridge.inbox;

import io.ledgerbridge.config.PollSettings;
import io.ledgerbridge.hubspot.ChangedRecords;
import io.ledgerbridge.hubspot.ChangedRecords.Found;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.nodes.Leases;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Header;

/**
 * The steps of the route {@code poll}: a fixed window over the modified date, paged by record id,
 * so that neither the cap of 10,000 nor a record that changes meanwhile can lose one.
 *
 * @see <a
 *     href="https://developers.hubspot.com/docs/api-reference/latest/crm/search-the-crm">HubSpot:
 *     search</a>
 */
public class Poll {
  private static final int PAGE = 200;
  private final ChangedRecords changed;
  private final Inbox inbox;
  private final Watermarks watermarks;
  private final Portals portals;
  private final Leases leases;
  private final PollSettings settings;
  private final Clock clock;

  public Poll(
      ChangedRecords changed,
      Inbox inbox,
      Watermarks watermarks,
      Portals portals,
      Leases leases,
      PollSettings settings,
      Clock clock) {
    this.changed = changed;
    this.inbox = inbox;
    this.watermarks = watermarks;
    this.portals = portals;
    this.leases = leases;
    this.settings = settings;
    this.clock = clock;
  }

  /** The window to search now; one that is finished already when another node polls the portal. */
  public PollWindow window(@Body Portal portal, @Header("objectType") String objectType) {
    boolean ours = leases.hold(portal.lease()).isPresent();
    Instant reached =
        watermarks
            .find(portal.id(), objectType)
            .orElseGet(() -> settings.from().orElseGet(() -> portals.connectedAt(portal.id())));
    Instant to = clock.instant().minus(settings.lag());
    Instant from = reached.minus(settings.overlap());
    return new PollWindow(portal.id(), objectType, from, to, "0", 0, ours && from.isBefore(to));
  }

  /** Puts the next page of the window into the inbox. */
  public PollWindow page(@Body PollWindow window) {
    List<Found> found =
        changed.page(
            window.portal(),
            window.objectType(),
            window.from(),
            Optional.of(window.to()),
            window.afterId(),
            PAGE);
    List<Incoming> rows = found.stream().map(each -> incoming(window, each)).toList();
    inbox.add(rows);
    return rows.size() < PAGE
        ? window.finished(rows.size())
        : window.after(rows.get(rows.size() - 1).objectId(), rows.size());
  }

  /** All of the window is in the inbox: the next one begins here. */
  public void reached(@Body PollWindow window) {
    watermarks.save(window.portal(), window.objectType(), window.to());
  }

  private static Incoming incoming(PollWindow window, Found found) {
    return Incoming.polled(window.portal(), window.objectType(), found.id(), found.modifiedAt());
  }
}
