package io.ledgerbridge.review;

import io.ledgerbridge.hubspot.ChangedRecords;
import io.ledgerbridge.hubspot.ChangedRecords.Found;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.inbox.Inbox;
import io.ledgerbridge.inbox.Incoming;
import io.ledgerbridge.review.Difference.Code;
import io.ledgerbridge.routing.FlowList.FlowView;
import io.ledgerbridge.routing.FlowTrials;
import io.ledgerbridge.routing.FlowTrials.Request;
import io.ledgerbridge.routing.FlowTrials.Result;
import io.ledgerbridge.sales.Source;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** HubSpot's side: records that a flow should have taken in the period, and did not. */
class ReconcileRecords {
  private static final int PAGE = 100;
  private final Reconciliations reconciliations;
  private final ChangedRecords changed;
  private final FlowTrials trials;
  private final Portals portals;
  private final Inbox inbox;
  private final Clock clock;

  ReconcileRecords(
      Reconciliations reconciliations,
      ChangedRecords changed,
      FlowTrials trials,
      Portals portals,
      Inbox inbox,
      Clock clock) {
    this.reconciliations = reconciliations;
    this.changed = changed;
    this.trials = trials;
    this.portals = portals;
    this.inbox = inbox;
    this.clock = clock;
  }

  /** Goes through what was changed since, since nothing older can have reached a trigger. */
  void check(Reconciliation one, FlowView flow) {
    Portal portal = portals.find(one.portal()).orElseThrow();
    String type = trials.objectType(flow.id()).orElseThrow();
    String after = "0";
    List<Found> page;
    do {
      page = changed.page(portal.id(), type, one.from(), Optional.empty(), after, PAGE);
      if (!page.isEmpty()) {
        after = page.get(page.size() - 1).id();
        check(one, flow, portal, type, page.stream().map(Found::id).toList());
      }
    } while (page.size() == PAGE);
  }

  private void check(
      Reconciliation one, FlowView flow, Portal portal, String type, List<String> ids) {
    Instant from =
        flow.since() != null && flow.since().isAfter(one.from()) ? flow.since() : one.from();
    Request request =
        new Request(portal, flow.id(), type, ids, Optional.of(from), Optional.of(one.to()));
    trials.run(request).stream()
        .filter(ReconcileRecords::missing)
        .forEach(result -> missing(one, flow, portal, type, result));
    reconciliations.looked(one, ids.size(), 0);
  }

  private static boolean missing(Result result) {
    return result.documents().stream().anyMatch(each -> each.existing() == null);
  }

  private void missing(
      Reconciliation one, FlowView flow, Portal portal, String type, Result result) {
    Source source = new Source(portal.id(), type, result.objectId(), result.objectName());
    String key = String.join("|", "reconcile", Long.toString(one.id()), type, result.objectId());
    inbox.add(
        List.of(Incoming.reconciled(portal.id(), type, result.objectId(), key, clock.instant())));
    reconciliations.found(
        one,
        new Difference(
            Code.MISSING,
            flow.id(),
            type,
            result.objectId(),
            result.objectName(),
            null,
            null,
            null,
            null,
            "%s reached the trigger of %s at %s and has no document of it. It is enrolled now."
                .formatted(source.label(), flow.id(), result.reachedAt().orElseThrow())));
  }
}
