package io.ledgerbridge.review;

import io.ledgerbridge.config.ReconcileSettings;
import io.ledgerbridge.hubspot.ChangedRecords;
import io.ledgerbridge.hubspot.HubSpotUnavailable;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.inbox.Inbox;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.quickbooks.QuickBooks;
import io.ledgerbridge.review.Difference.Code;
import io.ledgerbridge.routing.FlowList;
import io.ledgerbridge.routing.FlowList.FlowView;
import io.ledgerbridge.routing.FlowTrials;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Body;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The steps of the route {@code reconcile}: compares a period on both sides. */
public class Reconcile {
  private static final Logger LOG = LoggerFactory.getLogger(Reconcile.class);
  private static final Duration AGAIN = Duration.ofMinutes(1);

  /** What came just now may still be on its way. */
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(10);

  private final Reconciliations reconciliations;
  private final ReconcileRecords records;
  private final ReconcileDocuments documents;
  private final BookedRows rows;
  private final FlowList flows;
  private final Portals portals;
  private final Leases leases;
  private final ReconcileSettings settings;
  private final Clock clock;

  public Reconcile(
      JdbcClient db,
      Reconciliations reconciliations,
      ChangedRecords changed,
      FlowTrials trials,
      FlowList flows,
      Inbox inbox,
      QuickBooks quickbooks,
      Portals portals,
      Leases leases,
      ReconcileSettings settings,
      Clock clock) {
    this.reconciliations = reconciliations;
    this.rows = new BookedRows(db);
    this.records = new ReconcileRecords(reconciliations, changed, trials, portals, inbox, clock);
    this.documents = new ReconcileDocuments(reconciliations, rows, quickbooks);
    this.flows = flows;
    this.portals = portals;
    this.leases = leases;
    this.settings = settings;
    this.clock = clock;
  }

  /** Every night, for each portal of this node, unless switched off. */
  public void nightly() {
    if (settings.nightly()) {
      portals.awake().stream().filter(this::ours).forEach(this::nightly);
    }
  }

  /** Those of this node's portals. */
  public List<Reconciliation> due() {
    List<Reconciliation> running = reconciliations.running();
    return running.isEmpty()
        ? running
        : running.stream()
            .filter(
                one ->
                    portals.awake().stream()
                        .anyMatch(each -> each.id().equals(one.portal()) && ours(each)))
            .toList();
  }

  /** The flows that should have taken records; each run begins anew. */
  public List<FlowView> flows(@Body Reconciliation one) {
    reconciliations.begin(one);
    return flows.all().stream().filter(FlowView::on).toList();
  }

  /** Records of a flow without a document. */
  public void records(Reconciliation one, FlowView flow) {
    records.check(one, flow);
  }

  /** The companies with documents of the period. */
  public List<String> companies(Reconciliation one) {
    return rows.realms(one);
  }

  /** The documents of a company. */
  public void documents(Reconciliation one, String realm) {
    documents.check(one, realm);
  }

  /** What is not delivered, and the end. */
  public void end(Reconciliation one) {
    rows.open(one).forEach(row -> reconciliations.found(one, open(row)));
    reconciliations.done(one);
    int found = reconciliations.differences(one.id()).size();
    LOG.info(
        "Reconciliation {} of portal {} from {} to {}: {}.",
        one.id(),
        one.portal(),
        one.from(),
        one.to(),
        found == 0 ? "both sides agree" : found + " to look at");
  }

  /** One side is down or full: it begins again later. */
  public void later(Reconciliation one, Exception fault) {
    Duration wait =
        fault instanceof HubSpotUnavailable down && down.pause().compareTo(AGAIN) > 0
            ? down.pause()
            : AGAIN;
    reconciliations.later(one, wait);
  }

  private void nightly(Portal portal) {
    Instant to = clock.instant().minus(ON_ITS_WAY);
    reconciliations.add(portal.id(), to.minus(settings.period()), to, "the schedule");
  }

  private boolean ours(Portal portal) {
    return leases.hold(portal.lease()).isPresent();
  }

  private static Difference open(BookedRows.Row row) {
    return new Difference(
        Code.NOT_DELIVERED,
        row.flow(),
        row.source().objectType(),
        row.source().objectId(),
        row.source().name(),
        row.realm(),
        null,
        null,
        row.id(),
        row.reason() == null ? row.source().label() + " is " + row.state() : row.reason());
  }
}
