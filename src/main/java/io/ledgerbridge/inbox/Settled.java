package io.ledgerbridge.inbox;

import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.delivery.Merges;
import io.ledgerbridge.delivery.Offers;
import io.ledgerbridge.delivery.Parking;
import io.ledgerbridge.hubspot.CrmReads;
import io.ledgerbridge.hubspot.HubSpotUnavailable;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.sales.Reason;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last steps of the route {@code enrol}: what becomes of the inbox rows of a record. */
public class Settled {
  private static final Logger LOG = LoggerFactory.getLogger(Settled.class);
  private static final Duration AGAIN = Duration.ofSeconds(10);
  private static final Duration HELD = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(1);
  private final Inbox inbox;
  private final Outcomes outcomes;
  private final Offers offers;
  private final Parking parking;
  private final Portals portals;
  private final Merges merges;
  private final CrmReads crm;
  private final BooleanSupplier held;

  /**
   * @param held whether a flow that is on cannot run, since its file is refused: records wait for
   *     it
   */
  public Settled(
      Inbox inbox,
      Outcomes outcomes,
      Offers offers,
      Merges merges,
      Parking parking,
      Portals portals,
      CrmReads crm,
      BooleanSupplier held) {
    this.held = held;
    this.merges = merges;
    this.crm = crm;
    this.portals = portals;
    this.inbox = inbox;
    this.outcomes = outcomes;
    this.offers = offers;
    this.parking = parking;
  }

  /** Before the flows see the records. */
  public void begin(@Body Together together) {
    if (together.isEmpty()) {
      return;
    }
    together.getRecords().forEach(each -> merges.into(each.getSource(), each.getMerged()));
    List<Delivery> known = known(together);
    if (known.stream().anyMatch(Parking::open)) {
      offers.reading(known);
    }
    Map<String, List<Delivery>> byId =
        known.stream().collect(Collectors.groupingBy(Delivery::recordId));
    together
        .getRecords()
        .forEach(each -> each.know(byId.getOrDefault(each.getSource().id(), List.of())));
  }

  /** What parked because its record was gone is tried again: here it is. */
  private List<Delivery> known(Together together) {
    List<Delivery> known = offers.of(together.portal(), together.objectType(), together.ids());
    List<Delivery> gone = known.stream().filter(Parking::isGone).toList();
    gone.forEach(parking::back);
    return gone.isEmpty()
        ? known
        : offers.of(together.portal(), together.objectType(), together.ids());
  }

  /** After all flows saw them, in the same transaction. */
  public void finish(@Body Together together) {
    if (together.isEmpty()) {
      return;
    }
    Set<String> waiting = parking.waiting(together.portal(), together.sources());
    boolean refused = held.getAsBoolean();
    List<InboxRow> done = new ArrayList<>();
    List<InboxRow> notThereYet = new ArrayList<>();
    List<InboxRow> withoutFlow = new ArrayList<>();
    for (Enrolled each : together.getRecords()) {
      boolean waits = waiting.contains(each.getSource().id());
      if (waits || refused) {
        (waits ? notThereYet : withoutFlow).add(each.rows.get(0));
      }
      each.trace().ifPresent(trace -> offers.traced(each.getSource(), trace));
      done.addAll(each.rows.subList(waits || refused ? 1 : 0, each.rows.size()));
    }
    outcomes.done(done, "offered");
    outcomes.later(notThereYet, AGAIN, "not there yet");
    outcomes.later(withoutFlow, HELD, "a flow's file is refused");
  }

  /** Rows whose record HubSpot does not have any more, or has under another id. */
  public void gone(@Body Claimed claimed) {
    Set<String> gone = claimed.goneIds();
    Set<String> known =
        gone.isEmpty()
            ? Set.of()
            : offers.of(claimed.portal.id(), claimed.getObjectType(), gone).stream()
                .map(Delivery::recordId)
                .collect(Collectors.toSet());
    gone.forEach(
        id ->
            (known.contains(id) ? survivor(claimed, id) : Optional.<String>empty())
                .ifPresentOrElse(
                    survivor -> merged(claimed, id, survivor), () -> gone(claimed, id)));
  }

  private Optional<String> survivor(Claimed claimed, String id) {
    return crm.survivor(claimed.portal.id(), claimed.getObjectType(), id);
  }

  private void merged(Claimed claimed, String id, String survivor) {
    inbox.addMerged(claimed.portal.id(), claimed.getObjectType(), survivor, id);
    outcomes.done(claimed.rowsOf(id), "merged");
  }

  /** The batch could not be read: its rows go back, and the portal rests where HubSpot is down. */
  public void release(Claimed claimed, Portal portal, Exception fault) {
    Optional<HubSpotUnavailable> unavailable = unavailable(fault);
    outcomes.release(claimed.rows, unavailable.map(HubSpotUnavailable::pause).orElse(AGAIN));
    unavailable.ifPresent(down -> portals.pause(portal.id(), down.pause(), down.getMessage()));
  }

  private static Optional<HubSpotUnavailable> unavailable(Throwable fault) {
    for (Throwable each = fault; each != null; each = each.getCause()) {
      if (each instanceof HubSpotUnavailable down) {
        return Optional.of(down);
      }
    }
    return Optional.empty();
  }

  /**
   * The transaction of the one record is rolled back. A flow's fault is parked, and the record
   * comes once more for the other flows; any other fault is ours or the database's, and the record
   * comes later.
   */
  public void failed(Together alone, Exception fault) {
    Enrolled enrolled = alone.getRecords().get(0);
    Optional<FlowFailed> flow = FlowFailed.in(fault);
    if (flow.isPresent()) {
      park(enrolled, flow.get());
    } else {
      LOG.error("{}: enrolling failed: {}", named(enrolled).label(), fault.toString());
      long seconds = 10L << Math.min(enrolled.rows.get(0).tries(), 9);
      Duration wait = Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
      outcomes.release(enrolled.rows, wait);
    }
  }

  private void park(Enrolled enrolled, FlowFailed fault) {
    Source named = named(enrolled);
    Reason reason =
        new Reason(
            Code.FLOW_FAILED,
            "%s: the flow %s failed on it (%s). Correct the route or the record; then replay."
                .formatted(named.label(), fault.flow(), fault.getMessage()));
    LOG.warn(reason.sentence());
    parking.failed(named, fault.flow(), reason, fault.stack());
    outcomes.later(enrolled.rows, Duration.ZERO, "flow failed");
  }

  private static Source named(Enrolled enrolled) {
    SourceRecord source = enrolled.getSource();
    return new Source(source.portal().id(), source.objectType(), source.id(), source.name());
  }

  private void gone(Claimed claimed, String id) {
    parking.gone(claimed.portal.id(), claimed.getObjectType(), id);
    outcomes.done(claimed.rowsOf(id), "gone");
  }
}
