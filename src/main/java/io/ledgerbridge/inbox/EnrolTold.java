package io.ledgerbridge.inbox;

import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.nodes.Lanes;
import io.ledgerbridge.nodes.Lease;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.nodes.LostLease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;

/**
 * The steps of the route {@code enrol-told}: events that Kafka keeps go the way of inbox rows
 * without being stored first.
 */
public class EnrolTold {
  private static final int MOST = 100;

  /** The inbox's lane is left after each claim; without waiting for it, it would get all. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Inbox inbox;
  private final Portals portals;
  private final Leases leases;
  private final Lanes lanes;

  public EnrolTold(Inbox inbox, Portals portals, Leases leases, Lanes lanes) {
    this.inbox = inbox;
    this.portals = portals;
    this.leases = leases;
    this.lanes = lanes;
  }

  /** What came together, by portal. */
  public Collection<List<Incoming>> byPortal(@Body Collection<Incoming> events) {
    return by(events, Incoming::portal);
  }

  /**
   * Enters the portal's lane, to be left with {@link Enrol#leave}. When it rests, is not connected,
   * or another node has it, there is none, and the inbox has the events for whoever comes to it.
   */
  public List<Portal> enter(@ExchangeProperty("told") List<Incoming> events) {
    List<Portal> entered =
        portals.findAwake(events.get(0).portal()).stream()
            .filter(portal -> leases.hold(portal.lease()).isPresent())
            .filter(portal -> lanes.enter(portal.lease(), PATIENCE))
            .toList();
    if (entered.isEmpty()) {
      inbox.add(events);
    }
    return entered;
  }

  /** Up to 100 rows each, of one object type. */
  public List<Claimed> claims(
      @Body Portal portal, @ExchangeProperty("told") List<Incoming> events) {
    Lease lease = leases.hold(portal.lease()).orElseThrow(() -> new LostLease(portal.lease()));
    List<Claimed> claims = new ArrayList<>();
    for (List<Incoming> same : by(events, Incoming::objectType)) {
      for (int from = 0; from < same.size(); from += MOST) {
        List<Incoming> some = same.subList(from, Math.min(from + MOST, same.size()));
        claims.add(new Claimed(portal, rows(some, lease)));
      }
    }
    return claims;
  }

  private static List<InboxRow> rows(List<Incoming> events, Lease lease) {
    return events.stream().map(event -> InboxRow.of(event, lease)).toList();
  }

  private static Collection<List<Incoming>> by(
      Collection<Incoming> events, Function<Incoming, String> what) {
    Map<String, List<Incoming>> parts =
        events.stream()
            .collect(Collectors.groupingBy(what, LinkedHashMap::new, Collectors.toList()));
    return parts.values();
  }
}
