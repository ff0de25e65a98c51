package io.ledgerbridge.inbox;

import io.ledgerbridge.hubspot.Association;
import io.ledgerbridge.hubspot.CrmReads;
import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.hubspot.KnownValues;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.hubspot.WonStages;
import io.ledgerbridge.nodes.Leases;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps of the route {@code enrol}: claims rows and completes their records in bulk. */
public class Enrol {
  private final Inbox inbox;
  private final Leases leases;
  private final CrmReads crm;
  private final WonStages stages;
  private final WantedProperties wanted;
  private final KnownValues values = new KnownValues();

  public Enrol(
      Inbox inbox, Leases leases, CrmReads crm, WonStages stages, WantedProperties wanted) {
    this.inbox = inbox;
    this.leases = leases;
    this.crm = crm;
    this.stages = stages;
    this.wanted = wanted;
  }

  /** Up to 100 rows of the portal when this node leases it; else none. */
  public Claimed claim(Portal portal) {
    return leases
        .hold("portal:" + portal.id())
        .map(lease -> new Claimed(portal, inbox.claim(portal.id(), lease.fence())))
        .orElseGet(() -> new Claimed(portal, List.of()));
  }

  /** Reads the records themselves, with the histories that show when a trigger was reached. */
  public void readRecords(Claimed claimed) {
    String type = claimed.getObjectType();
    claimed.records.putAll(
        crm.records(
            claimed.portal.id(), type, claimed.ids(), wanted.of(type), wanted.histories(type)));
    claimed.records.values().forEach(record -> values.check(type, record));
  }

  /** Reads what the records are associated with: one call for the ends, few for the records. */
  public void readAssociated(Claimed claimed, String type) {
    Set<String> ids = claimed.records.keySet();
    Map<String, List<Association>> ends =
        ids.isEmpty()
            ? Map.of()
            : crm.associations(claimed.portal.id(), claimed.getObjectType(), type, ids);
    Set<String> far =
        ends.values().stream()
            .flatMap(List::stream)
            .map(Association::id)
            .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    claimed.associations.put(type, ends);
    claimed.associated.put(
        type, crm.records(claimed.portal.id(), type, far, wanted.of(type), Set.of()));
  }

  /**
   * Reads which records of a type there are, not what they say: for who booked the sale already.
   */
  public void readEnds(Claimed claimed, String type) {
    Set<String> ids = claimed.records.keySet();
    Map<String, List<Association>> ends =
        ids.isEmpty()
            ? Map.of()
            : crm.associations(claimed.portal.id(), claimed.getObjectType(), type, ids);
    claimed.associations.put(type, ends);
    Map<String, CrmRecord> known = new HashMap<>();
    ends.values().stream()
        .flatMap(List::stream)
        .forEach(end -> known.put(end.id(), CrmRecord.known(end.id())));
    claimed.associated.put(type, known);
  }

  /** The complete records, one for all rows that told of it. */
  public List<Enrolled> split(Claimed claimed) {
    return claimed.records.values().stream().map(record -> complete(claimed, record)).toList();
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
            rows.stream().flatMap(row -> row.event().stream()).findFirst(),
            others(claimed, record.id()),
            claimed.links(record.id(), "contacts")),
        rows);
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
