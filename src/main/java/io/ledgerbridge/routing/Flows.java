package io.ledgerbridge.routing;

import io.ledgerbridge.actions.AskedActions.Asked;
import io.ledgerbridge.actions.OfferActions;
import io.ledgerbridge.delivery.State;
import io.ledgerbridge.delivery.Tally;
import io.ledgerbridge.hubspot.PaymentRules;
import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.inbox.Backfilled;
import io.ledgerbridge.inbox.Enrolled;
import io.ledgerbridge.inbox.FlowFailed;
import io.ledgerbridge.routefiles.RouteGate;
import io.ledgerbridge.routefiles.RouteProblems;
import io.ledgerbridge.sales.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.Body;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.apache.camel.Route;
import org.apache.camel.component.kamelet.KameletEndpoint;

/**
 * The started flows: each is called by the route {@code enrol} at its source kamelet's own door.
 */
public class Flows {
  private static final String ACTIONS = "direct:offer-action";
  private final CamelContext camel;
  private final FlowSwitches switches;
  private final RouteProblems problems;
  private final PaymentRules payments;
  private final Tally tally;
  private final OfferActions actions;
  private final Trying trying;
  private final RouteGate gate;

  public Flows(
      CamelContext camel,
      FlowSwitches switches,
      RouteProblems problems,
      PaymentRules payments,
      Tally tally,
      OfferActions actions,
      Trying trying,
      RouteGate gate) {
    this.gate = gate;
    this.trying = trying;
    this.actions = actions;
    this.payments = payments;
    this.tally = tally;
    this.camel = camel;
    this.switches = switches;
    this.problems = problems;
  }

  /**
   * Where a flow takes a record.
   *
   * @param endpoint of the source kamelet's route, or of the one that takes workflow actions
   * @param asked by a workflow; null where a flow of ours takes it
   * @param backfilled what a backfill asks of it; null where none does
   */
  public record Door(
      String flow, String endpoint, SourceRecord source, Asked asked, Backfilled backfilled) {
    /** Camel's Simple asks for it with every expression. */
    @Override
    public int hashCode() {
      return source.hashCode();
    }
  }

  /** The doors of the started flows for that type of record. */
  public List<Door> doors(
      @Body Enrolled enrolled, @ExchangeProperty("askedActions") Map<String, List<Asked>> asked) {
    return gate.asking(() -> open(enrolled, asked));
  }

  private List<Door> open(Enrolled enrolled, Map<String, List<Asked>> asked) {
    SourceRecord source = enrolled.getSource();
    String kamelet = kamelet(source.objectType());
    List<String> failed = failed(enrolled);
    List<Door> doors =
        camel.getRoutes().stream()
            .filter(this::started)
            .filter(route -> !failed.contains(route.getId()))
            .flatMap(route -> door(route, kamelet, enrolled).stream())
            .toList();
    return Stream.concat(
            (bookable(source) ? doors : closed(doors)).stream(),
            asked(enrolled, failed, asked.getOrDefault(source.id(), List.of())))
        .toList();
  }

  private Stream<Door> asked(Enrolled enrolled, List<String> failed, List<Asked> asked) {
    return actions.due(enrolled, asked).stream()
        .filter(each -> !failed.contains(each.asked().flow()))
        .map(each -> new Door(each.asked().flow(), end(each), enrolled.getSource(), each, null));
  }

  /** A route of the customer's own takes the action's records, where one is started. */
  private String end(Asked asked) {
    return camel.getRoutes().stream()
        .filter(this::started)
        .filter(route -> from(route, "hubspot-workflow-action-source"))
        .filter(route -> asked.asked().action().id().equals(action(route)))
        .map(route -> OwnDoors.door(route.getRouteId()))
        .findFirst()
        .orElse(ACTIONS);
  }

  private static Object action(Route route) {
    return ((KameletEndpoint) route.getEndpoint()).getKameletProperties().get("action");
  }

  /** No flow is shown such a payment, however it is written. */
  private boolean bookable(SourceRecord source) {
    return !source.objectType().equals("commerce_payments") || payments.bookable(source);
  }

  private List<Door> closed(List<Door> doors) {
    doors.forEach(door -> tally.filtered(door.source().portal().id(), door.flow()));
    return List.of();
  }

  /** Whether a flow is on but cannot run, because its file is refused. */
  public boolean held() {
    return problems.all().stream()
        .map(problem -> problem.file().replaceAll(".*/|\\.camel\\.yaml$", ""))
        .anyMatch(flow -> camel.getRoute(flow) == null && switches.on(flow));
  }

  /** Whether a started flow takes records of the type: others need not be looked for. */
  public boolean take(@Header("objectType") String objectType) {
    return camel.getRoutes().stream()
        .filter(this::started)
        .anyMatch(route -> from(route, kamelet(objectType)));
  }

  private boolean started(Route route) {
    return camel.getRouteController().getRouteStatus(route.getId()).isStarted()
        && !trying.only(route.getId());
  }

  private static String kamelet(String objectType) {
    return "hubspot-" + objectType.replace("commerce_", "") + "-source";
  }

  private static boolean from(Route route, String kamelet) {
    return route.getEndpoint() instanceof KameletEndpoint endpoint
        && endpoint.getTemplateId().equals(kamelet);
  }

  /** Says which flow a fault came from. */
  public void failed(
      @Header("flow") String flow, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception cause) {
    throw new FlowFailed(flow, cause);
  }

  private static Optional<Door> door(Route route, String kamelet, Enrolled enrolled) {
    String flow = route.getId();
    return from(route, kamelet)
        ? Optional.of(
            new Door(
                flow, OwnDoors.door(flow), enrolled.getSource(), null, enrolled.getBackfilled()))
        : Optional.empty();
  }

  /**
   * Flows that failed on this record before and were not replayed, or were dismissed: they do not
   * hold up the rest.
   */
  private static List<String> failed(Enrolled enrolled) {
    return enrolled.getKnown().stream()
        .filter(row -> row.state() == State.PARKED || row.state() == State.DISMISSED)
        .filter(row -> row.reasonCode().equals(Optional.of(Reason.Code.FLOW_FAILED.name())))
        .map(row -> row.key().flow())
        .toList();
  }
}
