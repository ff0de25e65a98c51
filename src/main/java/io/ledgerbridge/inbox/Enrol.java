package io.ledgerbridge.inbox;

import io.ledgerbridge.hubspot.Association;
import io.ledgerbridge.hubspot.CrmReads;
import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.hubspot.KnownValues;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.hubspot.WonStages;
import io.ledgerbridge.nodes.Lanes;
import io.ledgerbridge.nodes.Leases;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;

/** The steps of the route {@code enrol}: claims rows and completes their records in bulk. */
public class Enrol {
  private final Inbox inbox;
  private final Portals portals;
  private final Leases leases;
  private final Lanes lanes;
  private final CrmReads crm;
  private final WonStages stages;
  private final WantedProperties wanted;
  private final String mergedProperty;
  private final KnownValues values = new KnownValues();

  /**
   * @param mergedProperty in which a record names those that went into it
   */
  public Enrol(
      Inbox inbox,
      Portals portals,
      Leases leases,
      Lanes lanes,
      CrmReads crm,
      WonStages stages,
      WantedProperties wanted,
      String mergedProperty) {
    this.mergedProperty = mergedProperty;
    this.inbox = inbox;
    this.portals = portals;
    this.leases = leases;
    this.lanes = lanes;
    this.crm = crm;
    this.stages = stages;
    this.wanted = wanted;
  }

  /** Enters the lanes of the portals with something to do that this node leases. */
  public List<Portal> start() {
    Set<String> due = inbox.portals();
    return portals.awake().stream()
        .filter(portal -> due.contains(portal.id()))
        .filter(portal -> leases.hold(portal.lease()).isPresent())
        .filter(portal -> lanes.enter(portal.lease()))
        .toList();
  }

  /** Leaves the lane that {@link #start} entered. */
  public void leave(@ExchangeProperty("portal") Portal portal) {
    lanes.leave(portal.lease());
  }

  /** Up to 100 rows of the portal when this node leases it; else none. */
  public Claimed claim(@Body Portal portal) {
    return leases
        .hold(portal.lease())
        .filter(lease -> !lanes.isClosed())
        .map(lease -> new Claimed(portal, inbox.claim(portal.id(), lease)))
        .orElseGet(() -> new Claimed(portal, List.of()));
  }

  /** Reads the records themselves, with the histories that show when a trigger was reached. */
  public void readRecords(@ExchangeProperty("claimed") Claimed claimed) {
    String type = claimed.getObjectType();
    claimed.records.putAll(
        crm.records(
            claimed.portal.id(), type, claimed.ids(), wanted.of(type), wanted.histories(type)));
    // The old id of a merged record may be answered with the new one, which nobody asked for.
    claimed.records.keySet().retainAll(claimed.ids());
    claimed.records.values().forEach(record -> values.check(type, record));
  }

  /** Reads which records of a type the claimed ones are associated with: one call for all. */
  public void readEnds(
      @ExchangeProperty("claimed") Claimed claimed, @Header("associated") String type) {
    Map<String, List<Association>> ends =
        crm.associations(claimed.portal.id(), claimed.getObjectType(), type, claimed.ids());
    claimed.associations.put(type, ends);
    claimed.associated.put(
        type,
        claimed.far(type).stream().collect(Collectors.toMap(id -> id, id -> CrmRecord.known(id))));
  }

  /** Reads the associated records themselves. */
  public void readAssociated(
      @ExchangeProperty("claimed") Claimed claimed, @Header("associated") String type) {
    claimed.associated.put(
        type, crm.records(claimed.portal.id(), type, claimed.far(type), wanted.of(type), Set.of()));
  }

  /** The complete records, one for all rows that told of it. */
  public Together complete(@Body Claimed claimed) {
    return new Together(
        claimed.records.values().stream().map(record -> complete(claimed, record)).toList());
  }

  private Enrolled complete(Claimed claimed, CrmRecord record) {
    List<InboxRow> rows = claimed.rowsOf(record.id());
    boolean won =
        claimed.getObjectType().equals("deals") && stages.won(claimed.portal.id(), record);
    return new Enrolled(
        new SourceRecord(
            claimed.portal,
            claimed.getObjectType(),
            record,
            won,
            sorted(claimed.associated(record.id(), "line_items")),
            claimed.associated(record.id(), "contacts"),
            claimed.associated(record.id(), "companies"),
            rows.stream()
                .filter(row -> !row.source().equals(Incoming.MERGE))
                .filter(row -> !row.source().equals(Backfilled.MARK))
                .flatMap(row -> row.event().stream())
                .findFirst(),
            others(claimed, record.id()),
            claimed.links(record.id(), "contacts")),
        rows,
        merged(claimed, record));
  }

  private Set<String> merged(Claimed claimed, CrmRecord record) {
    Set<String> merged = new HashSet<>(claimed.mergedInto(record.id()));
    record
        .text(mergedProperty)
        .ifPresent(ids -> merged.addAll(Arrays.asList(ids.split("[;,\\s]+"))));
    merged.removeIf(id -> !id.matches("\\d{1,20}") || id.equals(record.id()));
    return merged;
  }

  private static Map<String, List<CrmRecord>> others(Claimed claimed, String id) {
    Map<String, List<CrmRecord>> others = new HashMap<>();
    claimed.associations.keySet().forEach(type -> others.put(type, claimed.associated(id, type)));
    return others;
  }

  /** By position on the page, then by id: HubSpot promises no order of associations. */
  private static List<CrmRecord> sorted(List<CrmRecord> lines) {
    return lines.stream()
        .sorted(
            Comparator.comparing(Enrol::position)
                .thenComparing(line -> line.id().length())
                .thenComparing(CrmRecord::id))
        .toList();
  }

  private static BigDecimal position(CrmRecord line) {
    return line.text("hs_position_on_quote")
        .filter(text -> text.matches("-?\\d+(\\.\\d+)?"))
        .map(BigDecimal::new)
        .orElse(BigDecimal.valueOf(Long.MAX_VALUE));
  }
}
