package io.ledgerbridge.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.people.Who;
import io.ledgerbridge.review.Backfill;
import io.ledgerbridge.review.Backfills;
import io.ledgerbridge.review.Backfills.Finding;
import io.ledgerbridge.review.Backfills.Wish;
import io.ledgerbridge.routing.FlowList;
import io.ledgerbridge.routing.FlowList.FlowView;
import io.ledgerbridge.routing.FlowTrials;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/backfills}: past records of a flow, tried on first or enrolled. */
@RestController
@RequestMapping("/api/backfills")
public class BackfillsApi {
  private final Backfills backfills;
  private final FlowTrials trials;
  private final FlowList flows;
  private final PickPortal portals;
  private final Who who;

  BackfillsApi(
      Backfills backfills, FlowTrials trials, FlowList flows, PickPortal portals, Who who) {
    this.backfills = backfills;
    this.trials = trials;
    this.flows = flows;
    this.portals = portals;
    this.who = who;
  }

  /**
   * What is asked for.
   *
   * @param from a day in the portal's time zone, or a moment; the trigger was reached from here on
   * @param to and before this
   * @param dryRun only say what would become of them
   * @param portal not needed where one is connected
   * @param by who asks, for programs that are nobody's
   */
  public record Wanted(
      String flow, String from, String to, boolean dryRun, String portal, String by) {}

  /**
   * One backfill.
   *
   * @param outcomes how many records came to what
   * @param records the first thousand that would not be delivered as they are
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record BackfillView(
      long id,
      String portal,
      String flow,
      String objectType,
      Instant from,
      Instant to,
      boolean dryRun,
      String state,
      String askedBy,
      Instant createdAt,
      Instant updatedAt,
      Map<String, Long> outcomes,
      List<Finding> records) {}

  @GetMapping
  public List<BackfillView> list() {
    return backfills.all().stream().map(each -> view(each, null)).toList();
  }

  @GetMapping("/{id}")
  public BackfillView show(@PathVariable long id) {
    return view(find(id), backfills.findings(id));
  }

  @PostMapping
  public BackfillView start(@RequestBody Wanted wanted) {
    String flow = wanted.flow() == null ? "" : wanted.flow();
    String type =
        trials
            .objectType(flow)
            .orElseThrow(
                () -> new ApiRefusal(HttpStatus.NOT_FOUND, "There is no flow '" + flow + "'."));
    if (!wanted.dryRun() && flows.all().stream().noneMatch(each -> on(each, flow))) {
      throw new ApiRefusal(
          HttpStatus.CONFLICT,
          "The flow %s is off. Switch it on first, or ask for a dry run.".formatted(flow));
    }
    Portal portal = portals.pick(wanted.portal());
    Instant from = Days.from(wanted.from(), "from", portal);
    Instant to = Days.from(wanted.to(), "to", portal);
    if (!from.isBefore(to)) {
      throw new ApiRefusal(HttpStatus.BAD_REQUEST, "from must be before to.");
    }
    String by = who.nameOr(wanted.by());
    Wish wish = new Wish(portal.id(), flow, type, from, to, wanted.dryRun(), Days.cut(by, 255));
    return view(backfills.add(wish), null);
  }

  @PostMapping("/{id}/cancel")
  public BackfillView cancel(@PathVariable long id) {
    find(id);
    if (!backfills.cancel(id)) {
      throw new ApiRefusal(HttpStatus.CONFLICT, "It has ended already.");
    }
    return show(id);
  }

  private static boolean on(FlowView each, String flow) {
    return each.id().equals(flow) && each.on();
  }

  private Backfill find(long id) {
    return backfills
        .find(id)
        .orElseThrow(
            () -> new ApiRefusal(HttpStatus.NOT_FOUND, "There is no backfill " + id + "."));
  }

  private BackfillView view(Backfill of, List<Finding> records) {
    return new BackfillView(
        of.id(),
        of.portal(),
        of.flow(),
        of.objectType(),
        of.from(),
        of.to(),
        of.dry(),
        of.state(),
        of.askedBy(),
        of.createdAt(),
        of.updatedAt(),
        backfills.outcomes(of.id()),
        records);
  }
}
