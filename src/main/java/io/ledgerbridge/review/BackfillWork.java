package io.ledgerbridge.review;

import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.delivery.Offers;
import io.ledgerbridge.delivery.Previewed;
import io.ledgerbridge.delivery.State;
import io.ledgerbridge.hubspot.ChangedRecords;
import io.ledgerbridge.hubspot.ChangedRecords.Found;
import io.ledgerbridge.hubspot.HubSpotUnavailable;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.inbox.Inbox;
import io.ledgerbridge.inbox.Incoming;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.review.Backfills.Finding;
import io.ledgerbridge.routing.FlowTrials;
import io.ledgerbridge.routing.FlowTrials.Request;
import io.ledgerbridge.routing.FlowTrials.Result;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of the route {@code backfill}: a portion of past records at a time, behind everything
 * that is live, and the next only when the last has ended.
 */
public class BackfillWork {
  private static final int PORTION = 50;
  private static final Duration AGAIN = Duration.ofSeconds(10);
  private static final Set<State> AT_WORK = Set.of(State.QUEUED, State.DELIVERING);
  private final Backfills backfills;
  private final ChangedRecords changed;
  private final FlowTrials trials;
  private final Inbox inbox;
  private final Offers offers;
  private final Portals portals;
  private final Leases leases;
  private final Clock clock;

  public BackfillWork(
      Backfills backfills,
      ChangedRecords changed,
      FlowTrials trials,
      Inbox inbox,
      Offers offers,
      Portals portals,
      Leases leases,
      Clock clock) {
    this.backfills = backfills;
    this.changed = changed;
    this.trials = trials;
    this.inbox = inbox;
    this.offers = offers;
    this.portals = portals;
    this.leases = leases;
    this.clock = clock;
  }

  /**
   * Those of this node's portals that may go on now: nothing live waits, the last portion ended.
   */
  public List<Backfill> due() {
    return backfills.running().stream()
        .filter(each -> awake(each.portal()))
        .filter(each -> !inbox.hasLive(each.portal()))
        .filter(this::ended)
        .toList();
  }

  /** The next records of it; none at its end. */
  public List<String> next(Backfill backfill) {
    List<Found> found =
        changed.page(
            backfill.portal(),
            backfill.objectType(),
            backfill.from(),
            Optional.empty(),
            backfill.afterId(),
            PORTION);
    return found.stream().map(Found::id).toList();
  }

  /** Puts the records into the inbox, with the word how far it is. */
  @Transactional
  public void enrol(@Body List<String> ids, Backfill backfill) {
    backfills.count(backfill, outcomes(backfill));
    inbox.add(ids.stream().map(id -> incoming(backfill, id)).toList());
    went(ids, backfill, String.join(",", ids));
  }

  /** Says what would become of the records. */
  public void tryOn(@Body List<String> ids, Backfill backfill) {
    List<Finding> findings = ids.isEmpty() ? List.of() : findings(ids, backfill);
    backfills.count(backfill, findings);
    went(ids, backfill, "");
  }

  /** HubSpot is down or full; or something is wrong, which a later try may find mended. */
  public void later(Backfill backfill, Exception fault) {
    Duration wait =
        fault instanceof HubSpotUnavailable down && down.pause().compareTo(AGAIN) > 0
            ? down.pause()
            : AGAIN;
    backfills.later(backfill, wait);
  }

  private void went(List<String> ids, Backfill backfill, String portion) {
    if (ids.isEmpty()) {
      backfills.done(backfill);
    } else {
      backfills.went(backfill, ids.get(ids.size() - 1), portion);
    }
  }

  private boolean awake(String portal) {
    return portals.awake().stream()
        .filter(each -> each.id().equals(portal))
        .anyMatch(each -> leases.hold(each.lease()).isPresent());
  }

  private boolean ended(Backfill backfill) {
    return backfill.last().isEmpty()
        || inbox.open(backfill.portal(), backfill.objectType(), backfill.last()) == 0
            && deliveries(backfill).stream().noneMatch(row -> AT_WORK.contains(row.state()));
  }

  private Incoming incoming(Backfill backfill, String id) {
    String key = String.join("|", "backfill", Long.toString(backfill.id()), id);
    return Incoming.backfilled(
        backfill.portal(), backfill.objectType(), id, key, backfill.range(), clock.instant());
  }

  private List<Finding> findings(List<String> ids, Backfill backfill) {
    Request request =
        new Request(
            portals.find(backfill.portal()).orElseThrow(),
            backfill.flow(),
            backfill.objectType(),
            ids,
            Optional.of(backfill.from()),
            Optional.of(backfill.to()));
    return trials.run(request).stream().map(BackfillWork::finding).toList();
  }

  private static Finding finding(Result result) {
    if (!result.failure().isEmpty()) {
      return new Finding(
          result.objectId(), result.objectName(), "park FLOW_FAILED", result.failure());
    }
    List<Previewed> documents = result.documents();
    Previewed worst =
        documents.stream()
            .filter(each -> each.reason() != null)
            .findFirst()
            .or(() -> documents.stream().findFirst())
            .orElse(null);
    return new Finding(result.objectId(), result.objectName(), outcome(worst), sentence(worst));
  }

  private static String outcome(Previewed document) {
    if (document == null) {
      return "not taken";
    }
    if (document.existing() != null) {
      return "there already";
    }
    return document.reason() == null
        ? document.outcome()
        : document.outcome() + " " + document.reason().code();
  }

  private static String sentence(Previewed document) {
    return document == null || document.reason() == null || document.existing() != null
        ? ""
        : document.reason().sentence();
  }

  /** What became of the last portion. */
  private List<Finding> outcomes(Backfill backfill) {
    var byId = deliveries(backfill).stream().collect(Collectors.groupingBy(Delivery::recordId));
    List<Finding> outcomes = new ArrayList<>();
    for (String id : backfill.last()) {
      List<Delivery> rows = byId.getOrDefault(id, List.of());
      outcomes.add(rows.isEmpty() ? new Finding(id, "", "not taken", "") : outcome(rows.get(0)));
    }
    return outcomes;
  }

  private static Finding outcome(Delivery row) {
    boolean open = row.state() == State.PARKED || row.state() == State.WAITING;
    String why = open ? " " + row.reasonCode().orElse("") : "";
    String sentence = open ? row.reason().orElse("") : "";
    return new Finding(
        row.recordId(), row.objectName(), (row.state().id() + why).strip(), sentence);
  }

  private List<Delivery> deliveries(Backfill backfill) {
    return backfill.last().isEmpty()
        ? List.of()
        : offers.of(backfill.portal(), backfill.objectType(), backfill.last()).stream()
            .filter(row -> row.key().flow().equals(backfill.flow()))
            .toList();
  }
}
