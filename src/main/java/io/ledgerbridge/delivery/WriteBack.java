package io.ledgerbridge.delivery;

import io.ledgerbridge.delivery.Delivery.WriteBackTo;
import io.ledgerbridge.hubspot.CrmWrites;
import io.ledgerbridge.hubspot.CrmWrites.Written;
import io.ledgerbridge.hubspot.HubSpotRefused;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.WriteBackProperties;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.nodes.Traces;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps of the route {@code delivered}: document id, number, link, total and status go back to
 * the record, up to 100 records a call. A failure is tried again and never touches the document.
 */
public class WriteBack {
  private static final Logger LOG = LoggerFactory.getLogger(WriteBack.class);
  private final WriteBackQueue queue;
  private final CrmWrites crm;
  private final WriteBackProperties properties;
  private final Echoes echoes;
  private final Leases leases;
  private final Traces traces;

  public WriteBack(
      WriteBackQueue queue,
      CrmWrites crm,
      WriteBackProperties properties,
      Echoes echoes,
      Leases leases,
      Traces traces) {
    this.queue = queue;
    this.crm = crm;
    this.properties = properties;
    this.echoes = echoes;
    this.leases = leases;
    this.traces = traces;
  }

  /** Remembers states of records that we made ourselves. */
  public interface Echoes {
    void remember(String portal, String objectType, Map<String, Instant> modifiedAt);
  }

  /**
   * Writes what is due for the portal in one call, when this node leases it.
   *
   * @return whether more is due now
   */
  public boolean write(@Body Portal portal) {
    List<Delivery> rows =
        leases.hold(portal.lease()).isPresent() ? queue.due(portal.id()) : List.of();
    if (rows.isEmpty()) {
      return false;
    }
    Map<String, Delivery> due = distinct(rows);
    boolean more = rows.size() == WriteBackQueue.MOST || due.size() < rows.size();
    List<String> before = due.values().stream().flatMap(row -> row.trace().stream()).toList();
    try (Traces.Part part = traces.begin("write-back", before, Map.of("portal", portal.id()))) {
      return write(portal, due) && more;
    }
  }

  private boolean write(Portal portal, Map<String, Delivery> due) {
    try {
      Written written = send(portal, due);
      String type = target(due.values().iterator().next()).objectType();
      echoes.remember(portal.id(), type, written.modifiedAt());
      settle(due, written);
      return true;
    } catch (HubSpotRefused refused) {
      LOG.warn("Write-back: {}", refused.getMessage());
      due.values().forEach(row -> queue.later(row, refused.getMessage()));
      return false;
    }
  }

  private Written send(Portal portal, Map<String, Delivery> due) {
    Map<String, Map<String, String>> records = new LinkedHashMap<>();
    for (Delivery row : due.values()) {
      properties.ensure(portal.id(), target(row).objectType(), row.key().kind());
      records.put(target(row).objectId(), values(row));
    }
    return crm.update(portal.id(), target(due.values().iterator().next()).objectType(), records);
  }

  private void settle(Map<String, Delivery> due, Written written) {
    Map<String, Delivery> left = new LinkedHashMap<>(due);
    queue.done(take(left, written.modifiedAt().keySet()));
    queue.gone(take(left, written.gone()));
    left.values().forEach(row -> queue.later(row, "HubSpot left it out of its answer"));
  }

  private static List<Delivery> take(Map<String, Delivery> left, Collection<String> ids) {
    List<Delivery> taken =
        left.entrySet().stream()
            .filter(each -> ids.contains(each.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    left.keySet().removeAll(ids);
    return taken;
  }

  /** One record once a call, all of one object type; the rest follows in the next. */
  private static Map<String, Delivery> distinct(List<Delivery> rows) {
    Map<String, Delivery> distinct = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> target(row).objectType().equals(target(rows.get(0)).objectType()))
        .forEach(row -> distinct.putIfAbsent(target(row).objectId(), row));
    return distinct;
  }

  private static String status(String kind, boolean paid) {
    return switch (kind) {
      case "estimate" -> "Pending";
      case "refund-receipt" -> "Refunded";
      default -> paid ? "Paid" : "Open";
    };
  }

  private static WriteBackTo target(Delivery row) {
    return row.writeBackTo().orElseThrow();
  }

  private static Map<String, String> values(Delivery row) {
    String kind = row.key().kind();
    boolean paid =
        !kind.equals("invoice") || row.total().map(total -> total.signum() == 0).orElse(false);
    Map<String, String> values = new LinkedHashMap<>();
    values.put(WriteBackProperties.name(kind, "id"), row.documentId().orElse(""));
    values.put(WriteBackProperties.name(kind, "number"), row.documentNumber().orElse(""));
    values.put(WriteBackProperties.name(kind, "link"), row.documentUrl().orElse(""));
    values.put(
        WriteBackProperties.name(kind, "total"),
        row.total()
            .map(total -> total.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString())
            .orElse(""));
    values.put(
        WriteBackProperties.name(kind, "status"),
        row.tracked().map(now -> now.state().label()).orElseGet(() -> status(kind, paid)));
    return values;
  }
}
